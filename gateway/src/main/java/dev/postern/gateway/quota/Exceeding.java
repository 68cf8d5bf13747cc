package dev.postern.gateway.quota;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is said where a limit has no room: which one, and when it has; nobody but the requester and their groups is named. */
final class Exceeding {
    private Exceeding() {}

    static RefusedException refusal(Wanted wanted, Instant now) {
        Limit limit = wanted.limit();
        Instant end = wanted.key().end();
        int seconds = Math.toIntExact(
                Math.max(1, Duration.between(now, end).plusMillis(999).toSeconds()));
        if (limit.measure() == Measure.TOKENS && wanted.need() > limit.most()) {
            return RefusedException.forSeconds(
                    seconds,
                    ErrorCode.QUOTA_EXCEEDED,
                    String.format(
                            Locale.ROOT,
                            "%s is %s, and this request may need %,d. Ask for a shorter answer with max_tokens, or send less.",
                            whose(limit),
                            amount(limit),
                            wanted.need()));
        }
        return RefusedException.forSeconds(
                seconds,
                ErrorCode.QUOTA_EXCEEDED,
                String.format(
                        Locale.ROOT,
                        "%s, %s, has no room for this request; a new window begins in %,d seconds.",
                        whose(limit),
                        amount(limit),
                        seconds));
    }

    private static String whose(Limit limit) {
        return switch (limit.kind()) {
            case PERSON -> "Your own limit";
            case GROUP -> "The limit of your group " + limit.holder();
            case KEY -> "The limit of this API key";
        };
    }

    private static String amount(Limit limit) {
        return String.format(
                Locale.ROOT,
                "%,d %s per %s",
                limit.most(),
                limit.measure().word(),
                limit.period().word());
    }
}
