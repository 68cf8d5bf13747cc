package dev.postern.policy.detect.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CryptoAndBicTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xde709f2102306220921060314715629080e2fb77"
            })
    void wallets_are_found_in_a_sentence(String address) {
        assertThat(Scans.found("CRYPTO_ADDRESS", "Send it to " + address + ".")).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
                "x1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2Z"
            })
    void wallets_that_do_not_check_are_none(String address) {
        assertThat(Scans.found("CRYPTO_ADDRESS", "my wallet is " + address + " now"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BIC: DEUTDEFF500             | DEUTDEFF500",
                "SWIFT code NWBKGB2L, please  | NWBKGB2L",
                "pay to DEUTDEFF (BIC)        | DEUTDEFF",
                "'{\"bic\": \"BNPAFRPPXXX\"}' | BNPAFRPPXXX",
            })
    void bank_identifier_is_found_beside_a_word_for_it(String text, String bic) {
        assertThat(Scans.found("BIC", text)).containsExactly(bic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the DATABASE is down", "BIC: PASSWORD", "bic deutdeff", "SWIFT DEUTDEFF5", "DEUTDEFF500"})
    void words_in_capitals_are_no_bank_identifiers(String text) {
        assertThat(Scans.found("BIC", text)).isEmpty();
    }
}
