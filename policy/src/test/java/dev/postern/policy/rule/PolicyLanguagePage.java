package dev.postern.policy.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page about the policy language, taken apart. */
public final class PolicyLanguagePage {
    private static final String TEST_CASES = "\n## Test cases\n";
    private static final Pattern EXAMPLE =
            Pattern.compile("(<!-- rejected -->\\n)?```yaml\\n(.*?)```\\n(?:```text\\n(.*?)```\\n)?", Pattern.DOTALL);

    private final String text;

    private PolicyLanguagePage(String text) {
        this.text = text;
    }

    static PolicyLanguagePage read() throws IOException {
        return new PolicyLanguagePage(parts()[0]);
    }

    /** The part about the test cases of a policy. */
    public static PolicyLanguagePage readTestCases() throws IOException {
        return new PolicyLanguagePage(parts()[1]);
    }

    private static String[] parts() throws IOException {
        return Files.readString(Path.of("../docs/policy-language.md")).split(TEST_CASES, 2);
    }

    /**
     * A document on the page.
     *
     * @param problems what its author is told, empty where it is accepted
     */
    public record Example(String source, boolean rejected, String problems) {}

    /** The documents on the page, in order. */
    public List<Example> examples() {
        return EXAMPLE.matcher(text).results().map(PolicyLanguagePage::example).toList();
    }

    private static Example example(MatchResult found) {
        String problems = found.group(3);
        return new Example(found.group(2), found.group(1) != null, problems == null ? "" : problems);
    }

    /** Every word that a heading explains. */
    List<String> explained() {
        return Pattern.compile("^### (.*)$", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .flatMap(heading -> words(heading.group(1)).stream())
                .toList();
    }

    /** The rows of the table with this head, cell by cell. */
    public List<List<String>> table(String head) {
        List<String> lines = text.lines().toList();
        List<List<String>> rows = new ArrayList<>();
        int first = lines.indexOf(head) + 2;
        lines.stream()
                .skip(first)
                .takeWhile(line -> first > 1 && line.startsWith("|"))
                .forEach(line -> rows.add(Arrays.stream(line.substring(1).split("\\|", 0))
                        .map(String::strip)
                        .toList()));
        return rows;
    }

    /** What stands in code type. */
    public static List<String> words(String markdown) {
        return Pattern.compile("`([^`]+)`")
                .matcher(markdown)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
