package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postern.policy.Policy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks the folders under {@code policies}: each holds a {@code policy.yaml} and either {@code cases.yaml}, texts with
 * what policy makes of them, or {@code expected-errors.txt}, what its author is told.
 */
class ScenarioTest {
    private static final int FLOOR = 20;

    @Test
    void there_are_scenarios_of_both_kinds() throws IOException {
        List<Path> folders = folders();

        assertThat(folders).hasSizeGreaterThan(FLOOR);
        assertThat(folders).anyMatch(ScenarioTest::isAccepted).anyMatch(folder -> !isAccepted(folder));
    }

    @TestFactory
    Stream<DynamicNode> policies_do_what_their_folder_says() throws IOException {
        return folders().stream().map(folder -> isAccepted(folder) ? decisions(folder) : rejection(folder));
    }

    private static DynamicNode decisions(Path folder) {
        Policy policy = accepted(folder);
        Stream<DynamicTest> cases = Scenario.readAll(text(folder.resolve("cases.yaml"))).stream()
                .map(scenario -> dynamicTest(
                        scenario.text(),
                        () -> assertThat(Decided.by(policy, scenario)).isEqualTo(scenario.expected())));
        return dynamicContainer(folder.getFileName().toString(), cases);
    }

    private static DynamicNode rejection(Path folder) {
        return dynamicTest(folder.getFileName().toString(), () -> {
            PolicyReading reading =
                    PolicyReader.read(text(folder.resolve("policy.yaml")), PlantedMatcher.ALL, new LoadedData());

            assertThat(reading).isInstanceOf(PolicyReading.Rejected.class);
            assertThat(shown((PolicyReading.Rejected) reading)).isEqualTo(text(folder.resolve("expected-errors.txt")));
        });
    }

    private static Policy accepted(Path folder) {
        return switch (PolicyReader.read(text(folder.resolve("policy.yaml")), PlantedMatcher.ALL, new LoadedData())) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(folder + "\n" + shown(rejected));
        };
    }

    static String shown(PolicyReading.Rejected rejected) {
        return rejected.problems().stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    private static boolean isAccepted(Path folder) {
        return Files.exists(folder.resolve("cases.yaml"));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> found = Files.list(root())) {
            return found.sorted().toList();
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(ScenarioTest.class.getResource("/policies"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
