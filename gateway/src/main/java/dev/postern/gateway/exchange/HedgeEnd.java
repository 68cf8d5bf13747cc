package dev.postern.gateway.exchange;

import java.util.Locale;
import java.util.Optional;

/** What became of a request whose first server was slow to answer. */
enum HedgeEnd {
    /** The first server answered before the second one. */
    FIRST,
    /** The second one did. */
    SECOND,
    /** Neither did; the request failed, or a third one answered. */
    NEITHER,
    /** No second one was asked: none was well and had room, or too many requests had one already. */
    WITHHELD;

    /** As metrics have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands among the rules of a record, where one of two servers answered; no rule has a colon in its id. */
    Optional<String> rule() {
        return switch (this) {
            case FIRST, SECOND -> Optional.of("hedge:" + name());
            case NEITHER, WITHHELD -> Optional.empty();
        };
    }
}
