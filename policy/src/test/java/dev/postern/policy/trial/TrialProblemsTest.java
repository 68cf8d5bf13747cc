package dev.postern.policy.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks the folders under {@code trials}: each holds {@code tests.yaml} and what its author is told. */
class TrialProblemsTest {

    @Test
    void there_are_folders() throws Exception {
        assertThat(folders()).hasSizeGreaterThan(7);
    }

    @TestFactory
    Stream<DynamicTest> author_is_told_what_the_folder_says() throws Exception {
        return folders().stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> {
                    TrialReading reading = Trials.read(Files.readString(folder.resolve("tests.yaml")));

                    assertThat(shown(reading)).isEqualTo(Files.readString(folder.resolve("expected-errors.txt")));
                }));
    }

    private static String shown(TrialReading reading) {
        return switch (reading) {
            case TrialReading.Accepted _ -> "";
            case TrialReading.Rejected rejected ->
                rejected.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        };
    }

    private static List<Path> folders() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(TrialProblemsTest.class.getResource("/trials"))
                .toURI());
        try (Stream<Path> found = Files.list(root)) {
            return found.sorted().toList();
        }
    }
}
