package dev.postern.gateway.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was said of people grows old: soon while somebody answers, later while nobody does. */
class KnownDirectoryTest {
    private static final Duration REFRESH = Duration.ofSeconds(30);
    private static final Duration MAXIMUM_AGE = Duration.ofHours(1);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Source source = new Source();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Directory directory = new KnownDirectory(source, () -> now, REFRESH, MAXIMUM_AGE);

    @Test
    void person_is_asked_about_once_in_half_a_minute() {
        source.has("a", true);

        IntStream.range(0, 100).forEach(i -> directory.find("a"));

        assertThat(source.asked).isEqualTo(1);
    }

    @Test
    void account_that_was_disabled_is_noticed_after_half_a_minute() {
        source.has("a", true);
        directory.find("a");
        source.has("a", false);

        now = now.plus(REFRESH);

        assertThat(directory.find("a")).get().returns(false, DirectoryUser::enabled);
    }

    @Test
    void account_that_was_deleted_is_noticed_after_half_a_minute() {
        source.has("a", true);
        directory.find("a");
        source.people.remove("a");

        now = now.plus(REFRESH);

        assertThat(directory.find("a")).isEmpty();
    }

    @Test
    void what_is_known_stays_good_for_an_hour_while_nobody_answers() {
        source.has("a", true);
        directory.find("a");
        source.away = true;

        now = now.plus(MAXIMUM_AGE).minus(A_MOMENT);

        assertThat(directory.find("a")).get().returns(true, DirectoryUser::enabled);
    }

    @Test
    void nobody_can_say_after_that() {
        source.has("a", true);
        directory.find("a");
        source.away = true;

        now = now.plus(MAXIMUM_AGE);

        unavailable("a");
    }

    @Test
    void nobody_can_say_about_somebody_new_while_nobody_answers() {
        source.away = true;

        unavailable("a");
    }

    @Test
    void whoever_does_not_answer_is_left_alone_for_a_while() {
        source.away = true;

        IntStream.range(0, 100).forEach(i -> unavailable("a" + i));

        assertThat(source.asked).isEqualTo(1);
    }

    @Test
    void answers_count_again_as_soon_as_there_are_any() {
        source.away = true;
        unavailable("a");
        source.away = false;
        source.has("a", true);

        now = now.plus(KnownDirectory.PAUSE);

        assertThat(directory.find("a")).isPresent();
    }

    @Test
    void clock_set_back_keeps_nothing_for_longer() {
        source.has("a", true);
        directory.find("a");
        source.has("a", false);

        now = now.minus(Duration.ofHours(2));

        assertThat(directory.find("a")).get().returns(false, DirectoryUser::enabled);
    }

    private void unavailable(String subject) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> directory.find(subject))
                .returns(ErrorCode.IDENTITY_UNAVAILABLE, RefusedException::code);
    }

    private static final class Source implements PeopleSource {
        private final Map<String, DirectoryUser> people = new HashMap<>();
        private boolean away;
        private int asked;

        void has(String subject, boolean enabled) {
            people.put(subject, new DirectoryUser(subject, "somebody", enabled, Set.of(), Set.of()));
        }

        @Override
        public Optional<DirectoryUser> ask(String subject) throws IOException {
            asked++;
            if (away) {
                throw new IOException("connection refused");
            }
            return Optional.ofNullable(people.get(subject));
        }
    }
}
