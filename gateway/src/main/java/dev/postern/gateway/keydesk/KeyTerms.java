package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a key, or a secret of it, is good for, as its owner asks for it: {@code days} or the moment {@code expires}.
 *
 * @param expires when it is over
 */
record KeyTerms(Instant expires) {
    static final String DAYS = "days";
    static final String EXPIRES = "expires";

    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 90;

    /** @throws dev.postern.gateway.error.RefusedException {@code invalid_request}, with the member */
    static KeyTerms of(Parameters given, Instant now) {
        Optional<Integer> days = given.value(DAYS, Parameters.number(1, MOST_DAYS));
        Optional<Instant> expires = given.value(EXPIRES, Parameters::time);
        if (days.isPresent() && expires.isPresent()) {
            throw Parameters.invalid("Say how many days, or until when, and not both.", EXPIRES);
        }
        Instant end = expires.orElseGet(() -> now.plus(Duration.ofDays(days.orElse(USUAL_DAYS))))
                .truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(now) || end.isAfter(now.plus(Duration.ofDays(MOST_DAYS)))) {
            throw Parameters.invalid("A key is good until some moment of the next " + MOST_DAYS + " days.", EXPIRES);
        }
        return new KeyTerms(end);
    }

    /** Members of a body that hold texts, numbers and nothing else. */
    static Parameters members(@Nullable Map<String, @Nullable Object> body, String... known) {
        return JsonMembers.of(body == null ? Map.of() : body, List.of(known), List.of());
    }
}
