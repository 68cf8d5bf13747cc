package dev.postern.gateway.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.error.ErrorCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the sources of the pages: their types, their own tests, and that nothing comes in from elsewhere. */
class PageSourcesTest {
    private static final Path SOURCES = Path.of("src/main/resources/web");
    private static final Path TESTS = Path.of("src/test/web");
    private static final Path ROOM = Path.of("target/pages");
    private static final Pattern PASSED = Pattern.compile("ok \\| (\\d+) passed \\| 0 failed");
    private static final int FLOOR = 60;

    /** Ways for text to become mark-up, script or style, and addresses of another origin. */
    private static final Pattern OPEN_DOORS = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|unsafe(HTML|SVG)"
                    + "|document\\.write|\\beval\\(|new Function|[ <]style=|\\son[a-z]+=\"|https?://(?!www\\.w3\\.org/2000/svg\")");

    private static Deno deno;

    @BeforeAll
    static void install() throws IOException {
        copy(SOURCES, ROOM.resolve(SOURCES));
        copy(TESTS, ROOM.resolve(TESTS));
        deno = Deno.installed(ROOM);
    }

    @Test
    void tests_of_the_pages_pass() throws Exception {
        Deno.Run run = deno.run("test", "--no-remote", "--config", TESTS + "/deno.json", TESTS.toString());

        assertThat(run.ended()).as(run.words()).isTrue();
        assertThat(passed(run.words())).isGreaterThan(FLOOR);
    }

    @Test
    void pages_are_well_typed() throws Exception {
        List<String> sources =
                sources().keySet().stream().filter(file -> file.endsWith(".ts")).toList();
        String[] check = {"check", "--no-remote", "--config", TESTS + "/deno.json"};

        Deno.Run run =
                deno.run(Stream.concat(Arrays.stream(check), sources.stream()).toArray(String[]::new));

        assertThat(sources).hasSizeGreaterThan(FLOOR);

        assertThat(run.ended()).as(run.words()).isTrue();
    }

    @Test
    void no_text_becomes_mark_up_and_nothing_comes_from_elsewhere() throws IOException {
        Map<String, String> sources = sources();

        assertThat(sources).hasSizeGreaterThan(FLOOR / 2);
        assertThat(sources).allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(OPEN_DOORS));
    }

    @Test
    void every_error_code_is_told_in_plain_words_or_by_its_own_message() throws IOException {
        EnumSet<ErrorCode> ownMessage = EnumSet.of(
                ErrorCode.INVALID_REQUEST,
                ErrorCode.DUPLICATE_KEY,
                ErrorCode.UNKNOWN_FIELD,
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                ErrorCode.NOT_FOUND,
                ErrorCode.METHOD_NOT_ALLOWED,
                ErrorCode.HEAD_TOO_LARGE,
                ErrorCode.EXPECTATION_FAILED,
                ErrorCode.REQUEST_TIMEOUT,
                ErrorCode.INTERNAL);
        String words = Files.readString(SOURCES.resolve("shared/wire/plain-words.ts"));

        List<String> untold = EnumSet.complementOf(ownMessage).stream()
                .map(ErrorCode::code)
                .filter(code -> !words.contains("  " + code + ":") && !words.contains("'" + code + "'"))
                .toList();

        assertThat(untold).isEmpty();
    }

    private static int passed(String words) {
        var line = PASSED.matcher(words);
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(file.toString(), Files.readString(file));
            }
        }
        return sources;
    }

    /** Copies a folder; what an earlier run left at its place goes. */
    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(to)) {
            try (Stream<Path> old = Files.walk(to)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
