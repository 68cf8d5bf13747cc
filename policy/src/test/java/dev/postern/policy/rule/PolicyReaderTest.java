package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    private static final String GOOD = """
            policy: acme-baseline
            description: "Ünïcödé 🔒"
            rules:
              - id: narrow
                find: [EMAIL, PHONE]
                groups: [/sales/emea]
                to: { zone: [external] }
                at-least: likely
                do: block
            otherwise: log
            """;

    @Test
    void version_is_the_name_and_the_hash_of_the_document() {
        PolicyReading reading = read("policy: acme-baseline\notherwise: allow\n");

        // printf 'policy: acme-baseline\notherwise: allow\n' | sha256sum
        assertThat(((PolicyReading.Accepted) reading).policy().version()).isEqualTo("acme-baseline@986e36b9");
    }

    @Test
    void document_over_the_limit_is_refused_unread() {
        List<PolicyProblem> problems = problems("#".repeat(PolicyReader.MAX_BYTES + 1));

        assertThat(problems)
                .singleElement()
                .hasToString("1:1: A policy has at most 1 MiB; this document is larger.\n    \n    ^");
    }

    @Test
    void limit_counts_bytes_of_utf_8() {
        String fits = "#" + "é".repeat(PolicyReader.MAX_BYTES / 2 - GOOD.length()) + "\n" + GOOD;
        String tooLarge = "#" + "é".repeat(PolicyReader.MAX_BYTES / 2) + "\n" + GOOD;

        assertThat(List.of(read(fits), read(tooLarge)))
                .extracting(Object::getClass)
                .isEqualTo(List.of(PolicyReading.Accepted.class, PolicyReading.Rejected.class));
    }

    @Test
    void flood_of_problems_is_cut_and_says_so() {
        List<PolicyProblem> problems = problems("policy: flood\nrules:\n" + "  - no rule\n".repeat(1000));

        assertThat(problems).hasSize(201);
        assertThat(problems.getLast().message()).startsWith("More problems follow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rules; 2000; - { id: r%d, find: [EMAIL], do: log }",
                "classes; 500; c%d: [EMAIL]",
                "detectors; 500; d%d: { words: [x], type: X }"
            })
    void there_are_only_so_many(String key, int most, String entry) {
        StringBuilder source = new StringBuilder("policy: many\notherwise: log\n" + key + ":\n");
        IntStream.rangeClosed(0, most)
                .forEach(i -> source.append("  ").append(entry.formatted(i)).append('\n'));

        List<PolicyProblem> problems = problems(source.toString());

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(most + 4);
            assertThat(problem.message()).startsWith("There may be " + most);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void places_do_not_depend_on_line_ends(String lineEnd) {
        List<PolicyProblem> problems = problems(String.join(lineEnd, "policy: ends", "# two", "otherwise: blok", ""));

        assertThat(problems)
                .singleElement()
                .isEqualTo(new PolicyProblem(
                        3,
                        12,
                        "This is one of allow, log, mask, tokenise, coach, block. Did you mean block?",
                        "otherwise: blok"));
    }

    @ParameterizedTest
    @CsvSource({"'images: allow\n',true", "'images: refuse\n',false", "'',false"})
    void images_leave_only_where_policy_says_so(String line, boolean allowed) {
        PolicyReading reading = read("policy: pictures\notherwise: allow\n" + line);

        assertThat(((PolicyReading.Accepted) reading).policy().allowsImages()).isEqualTo(allowed);
    }

    @Test
    void images_are_refused_or_allowed_and_nothing_else() {
        List<PolicyProblem> problems = problems("policy: pictures\notherwise: allow\nimages: alow\n");

        assertThat(problems)
                .singleElement()
                .isEqualTo(
                        new PolicyProblem(3, 9, "This is one of refuse, allow. Did you mean allow?", "images: alow"));
    }

    @Test
    void byte_order_mark_moves_no_caret() {
        List<PolicyProblem> problems = problems("\uFEFFpolicy: A\notherwise: log\n");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(9);
            assertThat(problem.excerpt()).isEqualTo("policy: A");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "a: &a [*a, "})
    void hostile_nesting_is_answered(String opening) {
        List<PolicyProblem> problems = problems(opening.repeat(PolicyReader.MAX_BYTES / opening.length()));

        assertThat(problems).isNotEmpty();
    }

    /** Whatever somebody mistypes, there is an answer, and every problem points into its line. */
    @Test
    void no_slip_of_the_finger_goes_unanswered() {
        Random random = new Random(20260825);
        for (int i = 0; i < 1_000; i++) {
            String source = mistyped(GOOD, random);

            PolicyReading reading = read(source);

            if (reading instanceof PolicyReading.Rejected(List<PolicyProblem> problems)) {
                assertThat(problems)
                        .as(source)
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.column())
                                .isBetween(
                                        1,
                                        problem.excerpt()
                                                        .codePointCount(
                                                                0,
                                                                problem.excerpt()
                                                                        .length())
                                                + 1));
            }
        }
    }

    private static String mistyped(String source, Random random) {
        String keys = ":-[]{}&*!|>'\"%@`#,? \n\ta/0~";
        StringBuilder text = new StringBuilder(source);
        for (int slips = random.nextInt(1, 4); slips > 0; slips--) {
            int at = random.nextInt(text.length());
            String key = String.valueOf(keys.charAt(random.nextInt(keys.length())));
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, key);
                default -> text.replace(at, at + 1, key);
            }
        }
        return text.toString();
    }

    private static PolicyReading read(String source) {
        return PolicyReader.read(source, PlantedMatcher.ALL);
    }

    private static List<PolicyProblem> problems(String source) {
        return ((PolicyReading.Rejected) read(source)).problems();
    }
}
