package dev.postern.policy.detect.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published examples of each check, and what one wrong character makes of them. */
class WalletChecksTest {
    private static final String BASE58 = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2";
    private static final String BECH32 = "qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final String ETHEREUM = "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BASE58,
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "1111111111111111111114oLvT2"
            })
    void base58_holds_for_published_addresses(String address) {
        assertThat(Base58.holds(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bc, qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        "tb, qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
        "bc, p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
        "tb, qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy",
    })
    void bech32_holds_for_the_addresses_of_its_proposals(String prefix, String data) {
        assertThat(Bech32.holds(prefix, data)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ETHEREUM,
                "fB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "dbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "D1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
                "52908400098527886E0F7030069857D2E4169EE7",
                "de709f2102306220921060314715629080e2fb77"
            })
    void case_check_holds_for_the_addresses_of_its_proposal(String digits) {
        assertThat(Eip55.holds(digits)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    })
    void keccak_gives_the_published_digests(String text, String digest) {
        assertThat(HexFormat.of().formatHex(Keccak256.digest(text.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(digest);
    }

    @Test
    void one_wrong_character_breaks_every_check() {
        Cases.check("wallet checks", 300, cases -> {
            int place = 1 + cases.below(BASE58.length() - 1);
            char other = BASE58.charAt(place) == 'x' ? 'y' : 'x';
            assertThat(Base58.holds(changed(BASE58, place, other))).isFalse();

            int in = 1 + cases.below(BECH32.length() - 1);
            char letter = LETTERS.charAt((LETTERS.indexOf(BECH32.charAt(in)) + 1 + cases.below(31)) % 32);
            assertThat(Bech32.holds("bc", changed(BECH32, in, letter))).isFalse();

            assertThat(Eip55.holds(turned(ETHEREUM, cases.below(ETHEREUM.length()))))
                    .isFalse();
        });
    }

    private static String changed(String text, int place, char other) {
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    /** The address with the case of the first letter from a place on turned over. */
    private static String turned(String address, int from) {
        int place = from;
        while (!Character.isLetter(address.charAt(place % address.length()))) {
            place++;
        }
        int letter = place % address.length();
        return changed(address, letter, (char) (address.charAt(letter) ^ 0x20));
    }
}
