package dev.postern.gateway.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import dev.postern.gateway.identity.Session;
import io.quarkus.oidc.AuthorizationCodeTokens;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a row helps nobody who lacks the cookie or the key. */
class SessionSecretsTest {
    private static final Instant EXPIRES = Instant.parse("2026-11-23T10:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SessionKeys keys = new SessionKeys(new Pseudonymous("key"));
    private final SessionIds ids = new SessionIds(keys, random);
    private final SessionCipher cipher = new SessionCipher(keys, random);
    private final AuthorizationCodeTokens tokens =
            new AuthorizationCodeTokens("the-id", "the-access", "the-refresh", 300L, "openid");

    @Test
    void ids_never_repeat_and_are_told_from_invented_ones_on_every_gateway() {
        SessionIds other = new SessionIds(new SessionKeys(new Pseudonymous("key")), random);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(ids.next());
        }

        assertThat(seen).hasSize(100).allMatch(id -> id.length() == 66 && other.isOurs(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBB"})
    void invented_id_is_none(String id) {
        assertThat(ids.isOurs(id)).isFalse();
    }

    @Test
    void changed_id_is_none() {
        String id = ids.next();

        assertThat(ids.isOurs((id.charAt(0) == 'A' ? 'B' : 'A') + id.substring(1)))
                .isFalse();
        assertThat(ids.isOurs(id + "A")).isFalse();
        assertThat(new SessionIds(new SessionKeys(new Pseudonymous("other")), random).isOurs(id))
                .isFalse();
    }

    @Test
    void session_comes_back_with_its_id() {
        String id = ids.next();

        Session session = cipher.open(id, cipher.seal(id, "the-csrf", tokens), EXPIRES);

        assertThat(session.csrf()).isEqualTo("the-csrf");
        assertThat(session.expires()).isEqualTo(EXPIRES);
        assertThat(session.tokens().getIdToken()).isEqualTo("the-id");
        assertThat(session.tokens().getAccessToken()).isEqualTo("the-access");
        assertThat(session.tokens().getRefreshToken()).isEqualTo("the-refresh");
        assertThat(session.tokens().getAccessTokenExpiresIn()).isEqualTo(300L);
        assertThat(session.tokens().getAccessTokenScope()).isEqualTo("openid");
    }

    @Test
    void what_is_kept_shows_no_token() {
        String kept = new String(cipher.seal(ids.next(), "the-csrf", tokens), StandardCharsets.ISO_8859_1);

        assertThat(kept).doesNotContain("the-");
    }

    @Test
    void row_of_another_session_another_key_or_a_changed_one_is_of_no_use() {
        String id = ids.next();
        byte[] kept = cipher.seal(id, "the-csrf", tokens);
        byte[] changed = kept.clone();
        changed[20] ^= 1;

        unreadable(cipher, ids.next(), kept);
        unreadable(new SessionCipher(new SessionKeys(new Pseudonymous("other")), random), id, kept);
        unreadable(cipher, id, changed);
        unreadable(cipher, id, new byte[3]);
    }

    @Test
    void people_and_logins_stand_behind_keyed_hashes() {
        assertThat(keys.person("8d1f")).matches("[0-9a-f]{32}").isNotEqualTo(keys.login("8d1f"));
        assertThat(new SessionKeys(new Pseudonymous("other")).person("8d1f")).isNotEqualTo(keys.person("8d1f"));
    }

    private static void unreadable(SessionCipher cipher, String id, byte[] kept) {
        assertThatExceptionOfType(UnreadableContentException.class).isThrownBy(() -> cipher.open(id, kept, EXPIRES));
    }

    /** Gives keys of quarters, and nothing else. */
    private record Pseudonymous(String key) implements KeyEncryption {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public WrappedKey wrap(byte[] bytes, byte[] context) {
            throw new AssertionError("sessions wrap nothing");
        }

        @Override
        public byte[] unwrap(WrappedKey wrapped, byte[] context) {
            throw new AssertionError("sessions unwrap nothing");
        }

        @Override
        public SecretKey pseudonyms(String quarter) {
            return new SecretKeySpec((key + quarter).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        }
    }
}
