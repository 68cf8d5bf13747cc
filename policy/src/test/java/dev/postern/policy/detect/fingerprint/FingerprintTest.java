package dev.postern.policy.detect.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Pieces;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final String HANDBOOK = Documents.prose(1, 6000);
    private static final String OTHER = Documents.prose(2, 6000);
    private static final Fingerprint FINGERPRINT = Documents.fingerprint(HANDBOOK);
    private static final MatcherTable TABLE =
            new MatcherTable(List.of(new FingerprintMatcher("handbook", "LEGAL_TEXT", FINGERPRINT)));

    @Test
    void every_run_of_sixty_letters_is_found_wherever_it_is_cut_out() {
        Cases.check("runs", 3000, cases -> {
            int from = cases.below(HANDBOOK.length() - 200);
            int to = from;
            for (int letters = 0; letters < Shape.SHORTEST_RUN; to++) {
                letters += Character.isLetterOrDigit(HANDBOOK.charAt(to)) ? 1 : 0;
            }
            String before = OTHER.substring(0, cases.below(300)) + cases.oneOf(List.of("", "Xq", ". "));
            String after = cases.oneOf(List.of("", "Xq", ". ")) + OTHER.substring(300, 300 + cases.below(300));

            List<Finding> findings = TextScanner.scan(TABLE, before + HANDBOOK.substring(from, to) + after);

            assertThat(findings).isNotEmpty();
            assertThat(findings.getFirst().start()).isBetween(before.length() - 24, before.length() + 30);
            assertThat(findings.getLast().end())
                    .isBetween(before.length() + to - from - 6, before.length() + to - from + 24);
        });
    }

    @Test
    void run_without_spaces_case_or_marks_is_found_too() {
        String run = HANDBOOK.substring(500, 620);
        for (String text : List.of(
                run.toUpperCase(Locale.ROOT),
                run.replace(" ", "\n> "),
                run.replaceAll("[ .,]", ""),
                "xxxx" + run.replaceAll("[ .,]", ""),
                run.replace("a", "\u00e1").replace("o", "o\u0308"))) {
            assertThat(TextScanner.scan(TABLE, text)).as(text).hasSize(1);
        }
    }

    @Test
    void passage_in_letters_beyond_ascii_is_found() {
        String document =
                "Претензии рассматриваются в течение девяти рабочих дней, даже если ответ ещё не готов. Никто не"
                        + " признаёт ответственность письменно или по телефону, пока страховщик не уведомлён.";
        FingerprintMatcher matcher = new FingerprintMatcher("claims", "LEGAL_TEXT", Documents.fingerprint(document));

        assertThat(TextScanner.scan(new MatcherTable(List.of(matcher)), "Вот: " + document.substring(0, 120)))
                .hasSize(1);
    }

    @Test
    void finding_says_which_section_and_quotes_nothing() {
        String text = "See: " + HANDBOOK.substring(HANDBOOK.indexOf(' ') + 1, 300);

        assertThat(TextScanner.scan(TABLE, text)).singleElement().satisfies(finding -> {
            assertThat(finding.start()).isEqualTo(5);
            assertThat(finding.end()).isEqualTo(text.replaceAll("[ .,]+$", "").length());
            assertThat(finding.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
            assertThat(finding.why()).matches("A passage of the document 'handbook', section 1 of \\d+\\.");
        });
    }

    @Test
    void other_documents_are_left_alone() {
        for (int seed = 3; seed < 13; seed++) {
            assertThat(TextScanner.scan(TABLE, Documents.prose(seed, 10_000))).isEmpty();
        }
    }

    @Test
    void excerpt_with_a_tenth_of_its_words_changed_is_found() {
        int found = 0;
        for (int seed = 0; seed < 200; seed++) {
            int from = HANDBOOK.length() * 7 / 10 * seed / 200;
            String excerpt = HANDBOOK.substring(from, from + HANDBOOK.length() * 3 / 10);
            Containment containment = new Containment(FINGERPRINT);
            String text = Documents.edited(excerpt, 10, seed);
            containment.add(text);
            found += TextScanner.scan(TABLE, text).isEmpty() || containment.share() < 0.1 ? 0 : 1;
        }

        assertThat(found).isEqualTo(200);
    }

    @Test
    void containment_is_the_share_of_the_document() {
        Containment all = new Containment(FINGERPRINT);
        Containment third = new Containment(FINGERPRINT);
        Containment none = new Containment(FINGERPRINT);

        all.add(OTHER + HANDBOOK.toUpperCase(Locale.ROOT) + OTHER);
        third.add(HANDBOOK.substring(0, HANDBOOK.length() / 3));
        third.add(HANDBOOK.substring(0, HANDBOOK.length() / 3));
        none.add(OTHER);

        assertThat(all.share()).isEqualTo(1);
        assertThat(third.share()).isCloseTo(0.33, within(0.02));
        assertThat(none.share()).isZero();
    }

    @Test
    void containment_depends_on_the_text_and_not_on_its_pieces() {
        String text = OTHER.substring(0, 200) + "\ud835\udc00" + HANDBOOK.substring(100, 900) + "\ud83d\ude00"
                + HANDBOOK.substring(700, 1500);
        Containment whole = new Containment(FINGERPRINT);
        Containment pieces = new Containment(FINGERPRINT);

        whole.add(text);
        text.chars().forEach(unit -> pieces.add(Character.toString(unit)));

        assertThat(IntStream.rangeClosed(0, text.length()).mapToObj(whole::share))
                .isEqualTo(IntStream.rangeClosed(0, text.length())
                        .mapToObj(pieces::share)
                        .toList());
        assertThat(whole.share(text.length())).isEqualTo(whole.share());
        assertThat(whole.share(200)).isZero();
    }

    @Test
    void text_in_pieces_gives_what_the_whole_gives() {
        List<String> parts = List.of(
                HANDBOOK.substring(0, 150),
                HANDBOOK.substring(150, 300),
                HANDBOOK.substring(1000, 1080),
                OTHER.substring(0, 90),
                "\n\n",
                "word",
                " ",
                "\ud83d\ude00",
                "e\u0301",
                HANDBOOK.substring(2000, 2100).replace(" ", ""));
        Cases.check("fingerprints in pieces", 1500, cases -> {
            String text = cases.text(parts, 8);
            int cut = cases.below(text.length() + 1);

            assertThat(Pieces.scan(TABLE, text.substring(0, cut), text.substring(cut)))
                    .isEqualTo(TextScanner.scan(TABLE, text));
        });
    }

    @Test
    void no_word_stands_in_the_file() {
        byte[] bytes = Documents.file("handbook", HANDBOOK);
        String file = new String(bytes, StandardCharsets.ISO_8859_1);

        assertThat(file).contains("handbook");
        assertThat(Arrays.stream(HANDBOOK.split("[ .,]+")).filter(word -> word.length() > 3))
                .allSatisfy(word -> {
                    assertThat(file.contains(word)).isFalse();
                    assertThat(file.contains(
                                    new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)))
                            .isFalse();
                });
    }

    @Test
    void no_flipped_bit_and_no_cut_goes_unnoticed() {
        byte[] good = Documents.file("handbook", HANDBOOK.substring(0, 500));
        Cases.check("damaged fingerprints", 2000, cases -> {
            byte[] file = Arrays.copyOf(good, cases.below(3) == 0 ? cases.below(good.length) : good.length);
            if (file.length == good.length) {
                file[cases.below(file.length)] ^= (byte) (1 << cases.below(8));
            }

            assertThatExceptionOfType(UnusableDataException.class)
                    .isThrownBy(() -> Fingerprint.read(new ByteArrayInputStream(file), Documents.KEY))
                    .withMessageContaining("fingerprint");
        });
    }

    @Test
    void fingerprint_of_another_key_is_refused() {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> Fingerprint.read(
                        new ByteArrayInputStream(Documents.file("handbook", HANDBOOK)), DataKey.of("f".repeat(64))))
                .withMessageContaining("another key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "too short", "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -"})
    void document_that_is_too_short_is_refused(String text) {
        FingerprintBuilder builder = new FingerprintBuilder("short", Documents.KEY);
        builder.add(text);

        assertThatIllegalStateException()
                .isThrownBy(() -> builder.write(new ByteArrayOutputStream()))
                .withMessageContaining("at least 60 letters and digits");
    }
}
