package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.security.Key;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Key KEY = FakeIssuer.key("any").getPublicKey();

    private final AdjustableClock clock = new AdjustableClock();
    private final Source source = new Source();
    private final IssuerKeys keys =
            new IssuerKeys(source, clock, new Settings(URI.create("https://id.example.com/realms/test")));

    @Test
    void known_key_is_fetched_once() {
        source.has("one");

        IntStream.range(0, 100).forEach(i -> keys.find("one"));

        assertThat(source.fetches).isEqualTo(1);
    }

    @Test
    void flood_of_unknown_keys_fetches_once_per_floor() {
        source.has("one");

        IntStream.range(0, 100).forEach(i -> refused(ErrorCode.INVALID_TOKEN, "unknown-" + i));
        clock.advance(Settings.FLOOR);
        IntStream.range(0, 100).forEach(i -> refused(ErrorCode.INVALID_TOKEN, "unknown-" + i));

        assertThat(source.fetches).isEqualTo(2);
    }

    @Test
    void key_that_the_issuer_takes_into_use_is_found_at_once() {
        source.has("old");
        keys.find("old");
        clock.advance(Settings.FLOOR);

        source.has("new");

        assertThat(keys.find("new")).isEqualTo(KEY);
    }

    @Test
    void key_that_the_issuer_withdraws_is_gone_after_the_next_refresh() {
        source.has("old");
        keys.keepFresh();
        source.withdraw("old");

        clock.advance(Settings.REFRESH);
        keys.keepFresh();

        refused(ErrorCode.INVALID_TOKEN, "old");
    }

    @Test
    void young_keys_are_left_alone() {
        source.has("one");
        keys.keepFresh();

        clock.advance(Settings.REFRESH.minus(A_MOMENT));
        keys.keepFresh();

        assertThat(source.fetches).isEqualTo(1);
    }

    @Test
    void known_keys_stay_good_while_the_issuer_is_away() {
        source.has("one");
        keys.keepFresh();
        source.away = true;

        clock.advance(Settings.MAXIMUM_AGE);
        keys.keepFresh();

        assertThat(keys.find("one")).isEqualTo(KEY);
        assertThat(keys.issuerAway()).isTrue();
    }

    @Test
    void known_keys_are_trusted_no_longer_than_their_maximum_age() {
        source.has("one");
        keys.keepFresh();
        source.away = true;

        clock.advance(Settings.MAXIMUM_AGE.plus(A_MOMENT));

        refused(ErrorCode.IDENTITY_UNAVAILABLE, "one");
        assertThat(keys.age()).isEmpty();
    }

    @Test
    void unknown_key_cannot_be_judged_while_the_issuer_is_away() {
        source.has("one");
        keys.keepFresh();
        source.away = true;
        clock.advance(Settings.FLOOR);

        refused(ErrorCode.IDENTITY_UNAVAILABLE, "unknown");
    }

    @Test
    void issuer_that_is_away_at_the_start_is_not_asked_for_every_token() {
        source.away = true;

        IntStream.range(0, 100).forEach(i -> refused(ErrorCode.IDENTITY_UNAVAILABLE, "one"));

        assertThat(source.fetches).isEqualTo(1);
    }

    @Test
    void issuer_that_comes_up_later_is_found_without_a_restart() {
        source.away = true;
        keys.keepFresh();
        source.away = false;
        source.has("one");

        clock.advance(Settings.FLOOR);
        keys.keepFresh();

        assertThat(keys.find("one")).isEqualTo(KEY);
        assertThat(keys.issuerAway()).isFalse();
    }

    @Test
    void clock_set_back_does_not_stop_fetching() {
        source.has("one");
        keys.keepFresh();
        source.has("new");

        clock.advance(Duration.ofHours(-2));

        assertThat(keys.find("new")).isEqualTo(KEY);
    }

    private void refused(ErrorCode code, String id) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> keys.find(id))
                .returns(code, RefusedException::code);
    }

    private static final class Source implements KeySource {
        private final Map<String, Key> published = new HashMap<>();
        private boolean away;
        private int fetches;

        void has(String id) {
            published.put(id, KEY);
        }

        void withdraw(String id) {
            published.remove(id);
        }

        @Override
        public Map<String, Key> fetch() throws IOException {
            fetches++;
            if (away) {
                throw new IOException("connection refused");
            }
            return Map.copyOf(published);
        }
    }
}
