package dev.postern.audit.kek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitKeyTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLACE = {1, 2, 3};
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final FakeVault vault = new FakeVault();

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_wrapped_key_names_its_key_and_opens_again() throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);

        WrappedKey wrapped = key.wrap(KEY, PLACE);

        assertThat(wrapped.kek()).isEqualTo("vault-1");
        assertThat(new String(wrapped.bytes(), StandardCharsets.US_ASCII)).startsWith("vault:v1:");
        assertThat(key.unwrap(wrapped, PLACE)).isEqualTo(KEY);
    }

    @Test
    void a_wrapped_key_opens_in_no_other_place() throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);
        WrappedKey wrapped = key.wrap(KEY, PLACE);

        assertThatThrownBy(() -> key.unwrap(wrapped, new byte[] {1, 2, 4}))
                .isInstanceOf(UnreadableContentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault:v9:AAAA", "", "a\"b", "vault:v1:AAAA"})
    void what_it_did_not_wrap_is_unreadable(String stored) throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);
        WrappedKey wrapped = new WrappedKey("vault-1", stored.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> key.unwrap(wrapped, PLACE)).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void pseudonyms_of_a_quarter_have_one_key() throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);

        assertThat(key.pseudonyms("2026-Q4"))
                .isEqualTo(withToken("t-1", PATIENCE).pseudonyms("2026-Q4"))
                .isNotEqualTo(key.pseudonyms("2027-Q1"));
    }

    @Test
    void a_token_that_was_renewed_is_read_anew() throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);
        key.wrap(KEY, PLACE);
        vault.token("t-2");
        Files.writeString(folder.resolve("token"), "t-2\n");

        assertThat(key.wrap(KEY, PLACE).kek()).isEqualTo("vault-1");
    }

    @Test
    void a_pod_logs_in_once_and_again_when_its_session_is_over() throws IOException {
        TransitKey key = inKubernetes("gateway");
        key.wrap(KEY, PLACE);
        key.wrap(KEY, PLACE);
        vault.token("t-2");

        key.wrap(KEY, PLACE);

        assertThat(vault.asked().stream().filter(path -> path.startsWith("auth/")))
                .hasSize(2);
    }

    @Test
    void a_login_that_is_refused_makes_the_key_unavailable() throws IOException {
        TransitKey key = inKubernetes("somebody-else");

        assertThatThrownBy(() -> key.wrap(KEY, PLACE)).isInstanceOf(KeyUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void a_vault_that_refuses_makes_the_key_unavailable(int status) throws IOException {
        TransitKey key = withToken("t-1", PATIENCE);
        WrappedKey wrapped = key.wrap(KEY, PLACE);
        vault.answerAlways(status);

        assertThatThrownBy(() -> key.wrap(KEY, PLACE)).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> key.unwrap(wrapped, PLACE)).isInstanceOf(KeyUnavailableException.class);
        assertThatThrownBy(() -> key.pseudonyms("2026-Q4")).isInstanceOf(KeyUnavailableException.class);
    }

    @Test
    void a_vault_that_does_not_answer_is_not_waited_for() throws IOException {
        TransitKey key = withToken("t-1", Duration.ofMillis(100));
        vault.fallSilent();

        assertThatThrownBy(() -> key.wrap(KEY, PLACE))
                .isInstanceOf(KeyUnavailableException.class)
                .hasMessageNotContaining("t-1");
    }

    private TransitKey withToken(String token, Duration patience) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), token + "\n");
        return key(new TransitSettings.Login.TokenFile(file), patience);
    }

    private TransitKey inKubernetes(String role) throws IOException {
        Path file = Files.writeString(folder.resolve("service-account"), "a.b.c");
        return key(new TransitSettings.Login.Kubernetes("kubernetes", role, file), PATIENCE);
    }

    private TransitKey key(TransitSettings.Login login, Duration patience) {
        return new TransitKey("vault-1", new TransitSettings(vault.address(), "transit", "postern", login, patience));
    }
}
