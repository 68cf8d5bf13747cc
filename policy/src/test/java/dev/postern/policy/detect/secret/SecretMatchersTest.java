package dev.postern.policy.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMatchersTest {
    private static final String TYPE = "SECRET";

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            password: hunter2                                          | hunter2
            "password": "hunter2!"                                     | hunter2!
            {\\"password\\": \\"hunter2!\\"}                           | hunter2!
            DB_PASSWORD=s3cr3t!                                        | s3cr3t!
            export API_KEY='a8f5f167f44f4964e6c998dee827110c'          | a8f5f167f44f4964e6c998dee827110c
            apiKey: a8f5f167f44f4964e6c998dee827110c,                  | a8f5f167f44f4964e6c998dee827110c
            clientSecret = "q7Xn2Lp9VzR4tKw8"                          | q7Xn2Lp9VzR4tKw8
            client.secret => 'q7Xn2Lp9VzR4tKw8'                        | q7Xn2Lp9VzR4tKw8
            Authorization: Bearer q7Xn2Lp9VzR4tKw8mB3c                 | q7Xn2Lp9VzR4tKw8mB3c
            Authorization: Basic YWRtaW46aHVudGVyMjM0NTY3              | YWRtaW46aHVudGVyMjM0NTY3
            postgres://admin:hunter2@db.internal:5432/orders           | hunter2
            redis://:p4ssw0rd@cache:6379                               | p4ssw0rd
            Server=db;User=sa;Password=Xy7!kq2z;Encrypt=yes            | Xy7!kq2z
            https://x.example/?access_token=q7Xn2Lp9VzR4tKw8mB3c&a=1   | q7Xn2Lp9VzR4tKw8mB3c
            <password>hunter2x</password>                              | hunter2x
            mysql --password hunter2x -u root                          | hunter2x
            My password is Tr0ub4dor&3.                                | Tr0ub4dor&3
            Mein Passwort lautet Geheim123!                            | Geheim123!
            **Password:** hunter2                                      | hunter2
            mot de passe : Soleil2024!                                 | Soleil2024!
            \u5bc6\u7801\uff1aabc12345                                 | abc12345
            aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
            AKIAIOSFODNN7EXAMPLE                                       | AKIAIOSFODNN7EXAMPLE
            id AKIAIOSFODNN7EXAMPLE, wJalrXUtnFEMI/K7MDENG/bPxRfiCYzq9Ab3LmXt | wJalrXUtnFEMI/K7MDENG/bPxRfiCYzq9Ab3LmXt
            """)
    void span_is_the_secret_only(String text, String secret) {
        assertThat(Scans.found(TYPE, text)).contains(secret);
        assertThat(Scans.of(TYPE, text))
                .last()
                .satisfies(finding -> assertThat(finding.likelihood()).isGreaterThanOrEqualTo(Likelihood.LIKELY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: please",
                "The password is required.",
                "token = getToken()",
                "password = os.environ[\"DB_PASS\"]",
                "secret: ${SECRET}",
                "password: $PASSWORD",
                "api_key: YOUR_API_KEY_HERE",
                "password: ********",
                "token: null",
                "password=<your password>",
                "apiKey: process.env.API_KEY",
                "password: [SECRET]",
                "Bearer of bad news arrived",
                "Basic understanding",
                "password: string",
                "primary_key: 8a7f6e5d4c3b2a190817",
                "the key = a lock opener",
                "password policy: 8 characters and 1 digit",
                "secret-santa: december-2024",
                "postgres://user:${PW}@host/db",
                "token_type: bearer",
                "csrf_token_name: authenticity",
                "max_tokens: 4096",
                "author: q7Xn2Lp9VzR4tKw8",
                "commit a8f5f167f44f4964e6c998dee827110c",
                "550e8400-e29b-41d4-a716-446655440000",
                "sk-learn and sk-image",
                "hf_model_name_for_testing",
                "eyJub3QiOiJhIGp3dCJ9.abc.def",
                "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkq\n-----END CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----",
                "The line -----BEGIN PRIVATE KEY----- is where a key begins.",
                "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
            })
    void what_only_speaks_of_secrets_is_none(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN %1$s-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END %1$s-----",
                "-----BEGIN %1$s-----\\nMIIEvQIBADANBgkqhkiG9w0B\\n-----END %1$s-----",
                "-----BEGIN %1$s-----\nProc-Type: 4,ENCRYPTED\n\nMIIE\n-----END %1$s-----",
                "-----begin %1$s-----\n> MIIEvQIBADANBgkqhkiG9w0B\n-----end %1$s-----",
                "---- BEGIN %1$s ----\nMIIEvQIBADANBgkqhkiG9w0B\n---- END %1$s ----",
            })
    void private_key_block_is_found_whole(String form) {
        for (String label : List.of(
                "PRIVATE KEY",
                "RSA PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "OPENSSH PRIVATE KEY",
                "PGP PRIVATE KEY BLOCK")) {
            String block = form.formatted(label);

            assertThat(Scans.found(TYPE, "a " + block + " b")).containsExactly(block);
        }
    }

    @Test
    void block_without_an_end_lasts_to_the_end_of_the_text() {
        String text = "key: -----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nand so on";

        assertThat(Scans.found(TYPE, text)).containsExactly(text.substring(5));
    }

    @Test
    void long_token_is_found_to_its_end() {
        String jwt =
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIiwi".repeat(40) + ".sig-nature_9";

        assertThat(Scans.found(TYPE, "t=" + jwt + ".")).contains(jwt);
    }

    @Test
    void explanations_never_quote_the_secret() {
        String text = "password: hunter2 and AKIAIOSFODNN7EXAMPLE and ghp_abcdefghijABCDEFGHIJ0123456789abcdef";

        assertThat(Scans.of(TYPE, text))
                .hasSize(3)
                .allSatisfy(finding ->
                        assertThat(finding.why()).doesNotContain(text.substring(finding.start(), finding.end())));
    }
}
