package dev.postern.audit.kek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key store of the platform in the place of a token. */
class TokenKeyTest {
    private static final char[] PIN = "1234".toCharArray();
    private static final byte[] KEY = new byte[32];
    private static final byte[] PLACE = {1, 2, 3};

    private final Provider platform = Objects.requireNonNull(Security.getProvider("SunJCE"));
    private KeyStore token;

    @BeforeEach
    void make_a_token() throws GeneralSecurityException, IOException {
        token = KeyStore.getInstance("PKCS12");
        token.load(null, PIN);
        put("wrapping", 1, "AES");
        put("other", 2, "AES");
        put("pseudonyms", 3, "HmacSHA256");
    }

    @Test
    void a_wrapped_key_opens_again() throws GeneralSecurityException {
        TokenKey key = key("wrapping");

        WrappedKey wrapped = key.wrap(KEY, PLACE);

        assertThat(wrapped.kek()).isEqualTo("hsm");
        assertThat(key.unwrap(wrapped, PLACE)).isEqualTo(KEY);
    }

    @Test
    void a_wrapped_key_opens_with_no_other_key_and_in_no_other_place() throws GeneralSecurityException {
        WrappedKey wrapped = key("wrapping").wrap(KEY, PLACE);
        TokenKey same = key("wrapping");
        TokenKey other = key("other");

        assertThatThrownBy(() -> other.unwrap(wrapped, PLACE)).isInstanceOf(UnreadableContentException.class);
        assertThatThrownBy(() -> same.unwrap(wrapped, new byte[0])).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void pseudonyms_of_a_quarter_have_one_key() throws GeneralSecurityException {
        assertThat(key("wrapping").pseudonyms("2026-Q4"))
                .isEqualTo(key("other").pseudonyms("2026-Q4"))
                .isNotEqualTo(key("wrapping").pseudonyms("2027-Q1"));
    }

    @Test
    void a_label_that_is_not_there_is_named() {
        assertThatThrownBy(() -> key("missing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
    }

    private TokenKey key(String label) throws GeneralSecurityException {
        return TokenKey.of("hsm", platform, token, PIN, label, "pseudonyms");
    }

    private void put(String label, int fill, String algorithm) throws GeneralSecurityException {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        token.setEntry(
                label,
                new KeyStore.SecretKeyEntry(new SecretKeySpec(bytes, algorithm)),
                new KeyStore.PasswordProtection(PIN));
    }
}
