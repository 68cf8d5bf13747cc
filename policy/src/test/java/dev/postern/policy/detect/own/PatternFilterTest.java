package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.postern.policy.Cases;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternFilterTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
            E-\\d{6}                ; E-123456            ; true
            E-\\d{6}                ; E-12345             ; false
            \\w+@acme\\.example     ; jo@acme.example     ; true
            \\w+@acme\\.example     ; jo@acme.test        ; false
            \\w+@acme               ; employee of         ; false
            [A-Z]{2,4}-\\d          ; ABCD-1              ; true
            [A-Z]{2,4}-\\d          ; A-1                 ; false
            [A-Z]{2,4}-\\d          ; ABCDE-1             ; false
            \\d+\\s*EUR             ; 12 EUR              ; true
            \\d+\\s*EUR             ; 12EUR               ; true
            \\d+\\s*EUR             ; 12 USD              ; false
            (?i)proj[ea]ct\\s+heron ; Project   Heron     ; true
            (?i)proj[ea]ct\\s+heron ; Project   Eagle     ; false
            (?i)sky\\d             ; \u017f\u212ay1    ; true
            \u00e9+t               ; \u00e9\u00e9t     ; true
            \u00e9+t               ; \u00e9\u00e8t     ; false
            x?y?z                   ; z                   ; true
            x?y?z                   ; yx                  ; false
            a*ab                    ; aaab                ; true
            a*ab                    ; aaac                ; false
            (?:ab)*c                ; zz                  ; true
            a|b+c                   ; bd                  ; true
            a|b+c                   ; d                   ; false
            (?:a|b)+c               ; abbac               ; true
            (?:a|b)+c               ; abbad               ; false
            """)
    void places_are_turned_down_by_what_every_match_begins_with(String pattern, String text, boolean may) {
        PatternFilter filter = new PatternFilter(PatternStart.of(pattern));

        assertThat(filter.mayBeginAt(Window.on(text, 0), 0)).isEqualTo(may);
    }

    /** What is read is held back in a stream until more comes, so a filter that reads on would cost more than it saves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\w+@acme",
                "E-\\d{6}",
                "[A-Z]{2,4}-\\d",
                "\\d+\\s*EUR",
                "a*ab",
                "x?y?z",
                "[a-z]{1,20}-1",
                "(?i)[a-z]+@x"
            })
    void filter_reads_no_further_than_the_engine(String pattern) {
        PatternFilter filter = new PatternFilter(PatternStart.of(pattern));
        Pattern engine = Pattern.compile("\\A(?:" + pattern + ")");
        List<String> parts = List.of("a", "x", "E-1", "12", " ", "EUR", "AB", "-", "@acme", "\u00e9", "\u0142", "word");
        Cases.check("reading of " + pattern, 500, cases -> {
            String text = cases.text(parts, 12) + ".";
            Window window = Window.on(text, 0);

            filter.mayBeginAt(window, 0);

            assertThat(window.looks()).as(text).isLessThanOrEqualTo(readBy(engine, text));
        });
    }

    /** How many characters the engine reads before it knows that a text does not begin with a match, or does. */
    private static int readBy(Pattern engine, String text) {
        Reading reading = new Reading(text);
        engine.matcher(reading).lookingAt();
        return reading.most;
    }

    private static final class Reading implements CharSequence {
        private final String text;
        private int most;

        Reading(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            most = Math.max(most, index + 1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
