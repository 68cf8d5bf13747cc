package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AuthorizationCodeTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Duration LIFE = Duration.ofMinutes(35);

    private final AdjustableClock clock = new AdjustableClock();
    private final Sessions sessions = new Sessions(clock, new SecureRandom());
    private final AuthorizationCodeTokens tokens = new AuthorizationCodeTokens("id", "access", "refresh");

    @Test
    void ids_and_csrf_tokens_are_256_bits_that_never_repeat() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String id = open();
            seen.add(id);
            seen.add(sessions.find(id).orElseThrow().csrf());
        }

        assertThat(seen).hasSize(200).allMatch(secret -> secret.length() == 43);
    }

    @Test
    void session_ends_with_its_time() {
        String id = open();

        clock.advance(LIFE);

        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void closed_session_is_gone() {
        String id = open();

        sessions.close(id);

        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.renew(id, tokens, clock.instant().plus(LIFE))).isFalse();
    }

    @Test
    void renewed_session_keeps_its_csrf_token_and_lives_on() {
        String id = open();
        String csrf = sessions.find(id).orElseThrow().csrf();
        clock.advance(LIFE.dividedBy(2));

        sessions.renew(
                id,
                new AuthorizationCodeTokens("id", "newer", "refresh"),
                clock.instant().plus(LIFE));
        clock.advance(LIFE.dividedBy(2));

        Session renewed = sessions.find(id).orElseThrow();
        assertThat(renewed.csrf()).isEqualTo(csrf);
        assertThat(renewed.accessToken()).isEqualTo(new BearerToken("newer"));
    }

    @Test
    void oldest_session_makes_room_when_there_are_too_many() {
        String oldest = open();
        String next = open();
        for (int i = 2; i <= Sessions.MOST; i++) {
            open();
        }

        assertThat(sessions.size()).isEqualTo(Sessions.MOST);
        assertThat(sessions.find(oldest)).isEmpty();
        assertThat(sessions.find(next)).isPresent();
    }

    @Test
    void sessions_that_are_over_are_dropped_before_living_ones() {
        open();
        clock.advance(LIFE);

        open();

        assertThat(sessions.size()).isEqualTo(1);
    }

    private String open() {
        return sessions.open(tokens, clock.instant().plus(LIFE));
    }
}
