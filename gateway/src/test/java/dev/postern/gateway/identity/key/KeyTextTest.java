package dev.postern.gateway.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.wire.Cases;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** The check value of CRC-32 in the catalogue of such sums is CBF43926 for these nine digits. */
    @ParameterizedTest
    @CsvSource({"123456789, 3jZRME", "'', 000000"})
    void checksum_is_that_of_gzip_in_base_62(String text, String checksum) {
        assertThat(KeyChecksum.of(text)).isEqualTo(checksum);
    }

    @ParameterizedTest
    @CsvSource({"PERSON, pst_p_", "SERVICE, pst_s_"})
    void key_says_whom_it_is_for_and_shows_its_id(KeyKind kind, String beginning) {
        KeyText key = KeyText.make(kind, new Random(1));

        assertThat(key.reveal()).hasSize(64).startsWith(beginning + key.id()).matches("pst_[ps]_[0-9A-Za-z]{58}");
        assertThat(key.kind()).isEqualTo(kind);
        assertThat(KeyText.read(key.reveal())).contains(key);
    }

    @Test
    void no_two_keys_are_the_same() {
        Random random = new Random(2);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(KeyText.make(KeyKind.PERSON, random).id());
        }

        assertThat(ids).hasSize(1_000);
    }

    /** CRC-32 finds every error within 32 bits, so every exchange of four characters in a row at most. */
    @Test
    void any_single_change_of_a_character_is_seen() {
        Cases.of(50, cases -> {
            String key = KeyText.make(KeyKind.SERVICE, new Random(cases.below(Integer.MAX_VALUE)))
                    .reveal();
            for (int at = 0; at < key.length(); at++) {
                char other = DIGITS.charAt(cases.below(DIGITS.length()));
                String changed = key.substring(0, at) + other + key.substring(at + 1);

                assertThat(KeyText.read(changed).isPresent())
                        .as("character " + at + " of a key")
                        .isEqualTo(changed.equals(key));
            }
        });
    }

    @Test
    void neither_pieces_nor_additions_are_keys() {
        Cases.of(200, cases -> {
            String key = KeyText.make(KeyKind.PERSON, new Random(cases.below(Integer.MAX_VALUE)))
                    .reveal();
            int from = cases.below(key.length());
            int to = from + cases.below(key.length() - from);
            String noise = cases.text(10);

            assertThat(KeyText.read(key.substring(from, to))).isEmpty();
            assertThat(KeyText.read(key + noise).isPresent()).isEqualTo(noise.isEmpty());
            assertThat(KeyText.read(noise + key).isPresent()).isEqualTo(noise.isEmpty());
            assertThat(KeyText.read(noise)).isEmpty();
        });
    }
}
