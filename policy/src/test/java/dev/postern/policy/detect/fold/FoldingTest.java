package dev.postern.policy.detect.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller, Muller",
        "STRASSE Straße STRAẞE, strasse strasse strasse, STRASSE Strasse STRASSE",
        "ﬁnal Æon Œuvre, final aeon oeuvre, final AEon OEuvre",
        "Ｂｌｕｅ１２, blue12, Blue12",
        "ΣΊΣΥΦΟΣ σίσυφος, σισυφοσ σισυφοσ, ΣΙΣΥΦΟΣ σισυφος",
        "İzmir IZMIR ızmir, izmir izmir izmir, Izmir IZMIR izmir",
        "機密, 機密, 機密",
        "soft\u00adhy\u200bphen, softhyphen, softhyphen"
    })
    void letters_are_left_with_and_without_case(String text, String withoutCase, String withCase) {
        assertThat(Folding.WITHOUT_CASE.of(text)).isEqualTo(withoutCase);
        assertThat(Folding.WITH_CASE.of(text)).isEqualTo(withCase);
    }

    @Test
    void composed_and_decomposed_are_one_and_case_never_counts() {
        for (int codePoint = 0xa0; codePoint < 0x30000; codePoint++) {
            if (Character.isLetterOrDigit(codePoint)) {
                String text = Character.toString(codePoint);
                String folded = Folding.WITHOUT_CASE.of(text);

                assertThat(folded)
                        .as(text)
                        .isEqualTo(Folding.WITHOUT_CASE.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                        .isEqualTo(Folding.WITHOUT_CASE.of(folded));
            }
        }
    }
}
