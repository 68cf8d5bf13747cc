package dev.postern.local.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a program that pipes lines meets them. */
class ScanTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LOCAL_POLICY = Path.of("src/main/resources/dev/postern/local/policy.yaml");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            my mail is j.roe@example.com            | 11 | 28
            ü 例 my mail is j.roe@example.com       | 15 | 32
            \ud83d\ude00 j.roe@example.com          |  2 | 19
            \\ud83d\\ude00 j.roe@example.com        |  2 | 19
            \\ud800 j.roe@example.com \\udc00       |  2 | 19
            \\udc00\\ud800 j.roe@example.com        |  3 | 20
            \\u0000 j.roe@example.com               |  2 | 19
            """)
    void places_count_code_points(String text, int start, int end) throws IOException {
        int code = run("{\"id\":1,\"text\":\"" + text + "\"}\n", "scan");

        JsonNode finding = answers().getFirst().path("findings").path(0);
        assertThat(code).isZero();
        assertThat(finding.path("type").asText()).isEqualTo("EMAIL");
        assertThat(finding.path("start").asInt()).isEqualTo(start);
        assertThat(finding.path("end").asInt()).isEqualTo(end);
    }

    @Test
    void types_that_were_not_looked_for_everywhere_are_named() throws IOException {
        run("{\"id\":1,\"text\":\"" + "Q.X.Z.".repeat(10_000) + "\"}\n{\"id\":2,\"text\":\"Q.X.Z.\"}\n", "scan");

        assertThat(answers().getFirst().path("not_evaluated"))
                .extracting(JsonNode::asText)
                .containsExactly("LOCATION", "ORGANIZATION", "PERSON");
        assertThat(answers().getLast().has("not_evaluated")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7", "-0", "1.50", "1E400", "123456789012345678901234567890", "\"a\"", "\"\"", "true", "null"})
    void ids_come_back_as_they_came(String id) {
        run("{\"text\":\"x\",\"id\":" + id + "}", "scan");

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":" + id + ",\"findings\":[]}\n");
    }

    @Test
    void ids_of_any_characters_come_back_as_they_came() throws IOException {
        run("{\"id\":\"\\u0000\\n\\\"\\\\ü\ud83d\ude00\\ud800\",\"text\":\"x\"}", "scan");

        assertThat(answers().getFirst().path("id").asText()).isEqualTo("\0\n\"\\ü\ud83d\ude00\ud800");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {"id":3                            | invalid_request | not valid JSON at character
            {"id":3,"text":"a"} {}             | invalid_request | More follows
            {"id":3}                           | invalid_request | text is missing
            {"id":3,"text":null}               | invalid_request | text is a string
            {"id":3,"text":"a","text":"b"}     | invalid_request | text stands there twice
            {"id":3,"text":"a","locale":"?"}   | invalid_request | BCP 47
            {"id":3,"text":"a","locale":1}     | invalid_request | language tag
            {"id":[],"text":"a"}               | invalid_request | id is a string or a number
            [1]                                | invalid_request | one JSON object
            {"id":3,"text":"\ufeff             | invalid_request | not valid JSON
            """)
    void line_that_cannot_be_read_costs_nothing_of_the_rest(String line, String code, String message)
            throws IOException {
        int exit = run("{\"id\":\"a\",\"text\":\"x\"}\n\n" + line + "\n{\"id\":\"b\",\"text\":\"x\"}\n", "scan");

        assertThat(exit).isEqualTo(1);
        assertThat(answers()).hasSize(3);
        assertThat(answers().get(1).path("line").asInt()).isEqualTo(3);
        assertThat(answers().get(1).path("error").path("code").asText()).isEqualTo(code);
        assertThat(answers().get(1).path("error").path("message").asText()).contains(message);
        assertThat(answers().getLast().path("id").asText()).isEqualTo("b");
    }

    @Test
    void bytes_that_are_no_utf_8_are_an_error_of_their_line() throws IOException {
        byte[] input = "{\"id\":1,\"text\":\"caf?\"}\n{\"id\":2,\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        input[19] = (byte) 0xe9;

        int exit = run(input, "scan");

        assertThat(exit).isEqualTo(1);
        assertThat(answers().getFirst().path("error").path("message").asText()).contains("UTF-8");
        assertThat(answers().getLast().path("id").asInt()).isEqualTo(2);
    }

    @Test
    void line_breaks_of_windows_a_byte_order_mark_and_other_fields_do_no_harm() throws IOException {
        int exit = run(
                "\ufeff{\"id\":1,\"text\":\"\"}\r\n{\"label\":{\"a\":[1]},\"id\":2,\"text\":\"j@example.com\"}\r\n",
                "scan");

        assertThat(exit).isZero();
        assertThat(answers()).hasSize(2);
        assertThat(answers().getLast().path("findings")).hasSize(1);
    }

    @Test
    void value_is_found_wherever_it_stands_in_a_long_line() throws IOException {
        String filler = "words and words ".repeat(50_000);

        run("{\"id\":1,\"text\":\"" + filler + "\ud83d\ude00 j@example.com " + filler + "\"}", "scan");

        JsonNode findings = answers().getFirst().path("findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.path(0).path("start").asInt()).isEqualTo(filler.length() + 2);
    }

    @Test
    void explained_finding_says_why_and_by_whom() throws IOException {
        run("{\"id\":1,\"text\":\"card 4111 1111 1111 1111\"}", "scan", "--explain");

        JsonNode finding = answers().getFirst().path("findings").path(0);
        assertThat(finding.path("why").asText()).contains("Luhn").doesNotContain("4111");
        assertThat(finding.path("detector").asText()).isEqualTo("PAYMENT_CARD");
    }

    @Test
    void locale_of_a_line_goes_before_that_of_the_command() throws IOException {
        String line = "{\"id\":1,\"text\":\"536-90-4399\"%s}\n";

        run(line.formatted("") + line.formatted(",\"locale\":\"de-DE\""), "scan", "--locale", "en-US");

        List<String> likelihoods = answers().stream()
                .map(answer ->
                        answer.path("findings").path(0).path("likelihood").asText())
                .toList();
        assertThat(likelihoods.getFirst()).isNotEqualTo(likelihoods.getLast());
    }

    @Test
    void scan_with_a_policy_finds_its_own_words_and_only_what_it_looks_for() throws IOException {
        Path policy = Files.writeString(folder.resolve("own.yaml"), """
                policy: own
                detectors:
                  projects: { words: [Bluefin], type: PROJECT_NAME }
                rules:
                  - { id: cards, find: [PAYMENT_CARD], do: mask }
                """);

        run("{\"id\":1,\"text\":\"Bluefin 4111 1111 1111 1111 j@example.com\"}", "scan", "--policy", policy.toString());

        assertThat(answers().getFirst().path("findings").findValuesAsText("type"))
                .containsExactly("PROJECT_NAME", "PAYMENT_CARD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                               |                       | allow | hello
            card 4111 1111 1111 1111, please    |                       | mask  | card [PAYMENT_CARD], please
            the key AKIAQ3EGRZ7TWKDMYB5N        |                       | block |
            the key AKIAQ3EGRZ7TWKDMYB5N, yes   | --answer              | mask  | the key [SECRET], yes
            write to j@example.com              | --zone=external       | mask  | write to [EMAIL]
            Bluefin is late                     | --group=/engineering  | allow | Bluefin is late
            Bluefin is late                     | --group=/sales        | block |
            """)
    void judge_says_what_the_policy_would_do(String text, String option, String action, String goesOn)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("judge", "--policy", LOCAL_POLICY.toString()));
        if (option != null) {
            arguments.add(option);
        }

        int exit = run("{\"id\":1,\"text\":\"" + text + "\"}", arguments.toArray(String[]::new));

        JsonNode answer = answers().getFirst();
        assertThat(exit).isZero();
        assertThat(answer.path("action").asText()).isEqualTo(action);
        assertThat(answer.path("text").textValue()).isEqualTo(goesOn);
        assertThat(answer.path("rulings").isEmpty()).isEqualTo(action.equals("allow"));
    }

    @Test
    void policy_with_a_problem_is_shown_with_its_place() throws IOException {
        Path policy = Files.writeString(folder.resolve("wrong.yaml"), """
                policy: wrong
                rules:
                  - { id: a, find: [NOPE], do: mask }
                """);

        int exit = run("", "judge", "--policy", policy.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("wrong.yaml:3:21: ")
                .contains("find: [NOPE]")
                .contains("^");
        assertThat(output.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "judge",
                "scan --polcy x",
                "scan --policy",
                "scan --policy /nowhere/policy.yaml",
                "scan --locale ?",
                "scan --explain=yes",
                "scan --group /a",
                "judge --policy x --zone moon"
            })
    void wrong_command_line_is_told_apart_from_a_bad_line(String line) {
        int exit = run("{", line.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("postern: ");
        assertThat(output.size()).isZero();
    }

    private int run(String input, String... arguments) {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private int run(byte[] input, String... arguments) {
        return ScanMain.run(
                List.of(arguments),
                new ByteArrayInputStream(input),
                output,
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : output.toString(StandardCharsets.UTF_8).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
