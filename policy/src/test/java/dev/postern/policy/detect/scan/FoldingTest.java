package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window shows for texts that are not plain ASCII, and where it stands in them. */
class FoldingTest {
    private static final List<String> FRAGMENTS = List.of(
            "plain text ",
            "4111",
            "\uff14\uff11",
            "\u0664\u0661",
            "\u200b",
            "\u00ad",
            "e\u0301",
            "\u0430\u0441\u0435",
            "\u0436\u0430",
            "\ud835\udc00",
            "\ud83d\ude00",
            "\ufb01",
            "\u202e",
            "\udb40\udc41",
            "\udb40\udc42\udb40\udc43\udb40\udc44\udb40\udc45",
            "\u5361",
            "\ud800",
            "\udc00",
            "\u0000",
            "\n",
            "\u0391\u0392",
            "\u2013",
            "\u00e4");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text stays                 | plain text stays",
                "größer, élan, Łódź, naïve        | größer, élan, Łódź, naïve",
                "４５３９ ＡＢｃ                    | 4539 ABc",
                "٤٥٣٩ ४५३९ ④⑤③⑨ ⁴₅                | 4539 4539 4539 45",
                "𝟒𝟓𝟑𝟗 𝐀𝐁𝐜 𝓪𝓫 𝔸𝔹                   | 4539 ABc ab AB",
                "ﬁle № ℡                          | file No TEL",
                "1–2 3‑4 5−6                      | 1-2 3-4 5-6",
                "“so” ‘it’                        | \"so\" 'it'",
                "jаne раypal                      | jane paypal",
                "АВС АЕ07 Москва ВОЗ              | АВС AE07 Москва ВОЗ",
                "Ελλάδα ΑΒ12                      | Ελλάδα AB12",
                "委员会，开会：４５                  | 委员会，开会：45",
                "ｈｔｔｐ：／／ａ                    | http://a"
            })
    void text_is_shown_as_a_reader_sees_it(String raw, String seen) {
        assertThat(shown(raw)).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "'4\u200b1\u00ad1\u20601', 4111",
        "'\ufeffx\u202ey\u202cz', xyz",
        "'A\u0336B\u0336', AB",
        "'e\u0301', e",
        "'4\ufe0f\u20e3', 4",
        "'a\u0000b\u007fc', abc",
        "'x\udb40\udc41y', xy",
        "'x\udb40\udc34\udb40\udc31\udb40\udc31\udb40\udc31y', x 4111 y"
    })
    void what_is_invisible_is_not_shown(String raw, String seen) {
        assertThat(shown(raw)).isEqualTo(seen);
    }

    @Test
    void every_shown_unit_knows_where_it_stands_and_cuts_change_nothing() {
        Cases.check("folding in pieces", 3000, cases -> {
            String raw = cases.text(FRAGMENTS, 12);
            FoldedText whole = folded(List.of(raw));
            int cut = cases.below(raw.length() + 1);

            FoldedText inPieces = folded(List.of(raw.substring(0, cut), raw.substring(cut)));

            assertThat(inPieces.slice(0, inPieces.end())).isEqualTo(whole.slice(0, whole.end()));
            assertThat(whole.rawText(0, raw.length())).isEqualTo(raw);
            int last = 0;
            for (int place = 0; place < whole.end(); place++) {
                int start = whole.rawStart(place);
                int end = whole.rawEnd(place + 1);
                assertThat(start).isBetween(last, end);
                assertThat(inPieces.rawStart(place)).isEqualTo(start);
                assertThat(inPieces.rawEnd(place + 1)).isEqualTo(end);
                assertThat(end).isLessThanOrEqualTo(raw.length());
                if (end == start + 1 && raw.charAt(start) < 0x7f) {
                    assertThat(whole.unit(place)).isEqualTo(raw.charAt(start));
                }
                last = start;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"'e\u0301clair', 1, false", "'so\u200bmore', 2, true", "'A\u0336B', 1, true", "plain, 2, false"})
    void what_is_invisible_ends_a_word_but_an_accent_does_not(String raw, int place, boolean gap) {
        assertThat(folded(List.of(raw)).isGapBefore(place)).isEqualTo(gap);
    }

    private static String shown(String raw) {
        FoldedText window = folded(List.of(raw));
        return window.slice(0, window.end());
    }

    private static FoldedText folded(List<String> pieces) {
        FoldedText window = new FoldedText();
        pieces.forEach(window::append);
        window.complete();
        return window;
    }
}
