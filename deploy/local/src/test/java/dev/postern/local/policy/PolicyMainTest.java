package dev.postern.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person meets them. */
class PolicyMainTest {
    private static final String POLICY = "policy: acme\nrules:\n  - { id: cards, find: [PAYMENT_CARD], do: mask }\n";

    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private Path policy;
    private Path tests;

    @BeforeEach
    void write_files() throws IOException {
        policy = Files.writeString(folder.resolve("policy.yaml"), POLICY);
        tests = Files.writeString(folder.resolve("tests.yaml"), """
                - { name: cards are masked, text: "my card is 4111 1111 1111 1111", expect: { action: mask } }
                - { name: mail stays, text: "jane@example.com", expect: { action: allow, rules: [] } }
                """);
    }

    @Test
    void good_policy_is_said_to_have_no_problems() {
        assertThat(run("validate", policy.toString(), "--tests", tests.toString()))
                .isZero();
        assertThat(output).asString().matches("acme@[0-9a-f]{8}: no problems, 2 test cases\\R");
    }

    @Test
    void problems_stand_with_their_file_and_a_caret() throws IOException {
        Files.writeString(policy, POLICY.replace("mask", "maks"));
        Files.writeString(tests, "- { name: one, text: two, expect: { action: blok } }\n");

        assertThat(run("validate", policy.toString(), "--tests", tests.toString()))
                .isEqualTo(1);
        assertThat(errors)
                .asString()
                .contains(policy + ":3:44: This is one of allow,", "Did you mean mask?", tests + ":1:45: ", "    ^");
    }

    @Test
    void test_cases_that_pass_are_counted() {
        assertThat(run("test", policy.toString(), "--tests", tests.toString())).isZero();
        assertThat(output)
                .asString()
                .contains("passed  cards are masked", "passed  mail stays", ": 2 of 2 test cases passed");
    }

    @Test
    void test_case_that_fails_says_what_came() throws IOException {
        Files.writeString(policy, POLICY.replace("mask", "block"));

        assertThat(run("test", policy.toString(), "--tests", tests.toString())).isEqualTo(1);
        assertThat(output)
                .asString()
                .contains(
                        "FAILED  cards are masked (" + tests + ":1)",
                        "action: expected mask, came block",
                        ": 1 of 2 test cases passed");
    }

    @Test
    void file_that_is_not_there_is_a_wrong_command_line() {
        assertThat(run("validate", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(errors).asString().startsWith("postern: The file ").contains("cannot be read");
    }

    @Test
    void test_needs_test_cases() {
        assertThat(run("test", policy.toString())).isEqualTo(2);
    }

    @Test
    void gateway_wants_to_know_who_asks() {
        assertThat(run("pull", "--gateway", "http://127.0.0.1:9")).isEqualTo(2);
        assertThat(errors).asString().contains("POSTERN_TOKEN");
    }

    private int run(String... arguments) {
        return PolicyMain.commandLine(Map.of())
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
