package dev.postern.audit.kek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.content.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * A token of PKCS#11, such as one of SoftHSM that {@code softhsm2-util --init-token} made: {@code POSTERN_TEST_PKCS11} is
 * the configuration of SunPKCS11, {@code POSTERN_TEST_PKCS11_PIN} a file with the PIN. Two keys are put into it.
 */
@EnabledIfEnvironmentVariable(named = "POSTERN_TEST_PKCS11", matches = ".+", disabledReason = "there is no token")
class RealTokenTest {
    private static final String WRAPPING = "postern-test-wrapping";
    private static final String PSEUDONYMS = "postern-test-pseudonyms";

    private final Path config = Path.of(System.getenv("POSTERN_TEST_PKCS11"));
    private final Path pinFile = Path.of(System.getenv("POSTERN_TEST_PKCS11_PIN"));

    @BeforeEach
    void put_keys_into_the_token() throws GeneralSecurityException, IOException {
        Provider provider = Security.getProvider("SunPKCS11").configure(config.toString());
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, Files.readString(pinFile).strip().toCharArray());
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 5);
        token.setKeyEntry(WRAPPING, new SecretKeySpec(bytes, "AES"), null, null);
        token.setKeyEntry(PSEUDONYMS, new SecretKeySpec(bytes, "HmacSHA256"), null, null);
    }

    @Test
    void a_token_wraps_unwraps_and_makes_keys_for_pseudonyms() throws GeneralSecurityException, IOException {
        TokenKey key = TokenKey.open("hsm", config, pinFile, WRAPPING, PSEUDONYMS);
        byte[] data = new byte[32];
        byte[] place = {1, 2, 3};

        WrappedKey wrapped = key.wrap(data, place);

        assertThat(key.unwrap(wrapped, place)).isEqualTo(data);
        assertThat(key.pseudonyms("2026-Q4")).isEqualTo(key.pseudonyms("2026-Q4"));
    }
}
