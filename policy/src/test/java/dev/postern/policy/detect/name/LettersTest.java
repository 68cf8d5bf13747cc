package dev.postern.policy.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void accented_letters_fold_to_the_letter_unicode_decomposes_them_to() {
        for (char c = 0xc0; c < 0x17f; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (parts.length() > 1) {
                assertThat(Letters.fold(c)).as("U+%04x", (int) c).isEqualTo(Character.toLowerCase(parts.charAt(0)));
            }
        }
    }
}
