package dev.postern.audit.store.reveal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What a reveal is for. Nothing else can be opened by it. */
public sealed interface Scope {
    /** The most requests that a reveal may name or open. */
    int MOST = 500;

    /** Single requests. */
    record Requests(List<UUID> ids) implements Scope {
        public Requests {
            ids = List.copyOf(ids);
        }
    }

    /**
     * What a pseudonym asked in a time.
     *
     * @param pseudonym in hexadecimal
     * @param from the first moment
     * @param to the moment after the last
     */
    record Pseudonym(String pseudonym, Instant from, Instant to) implements Scope {
        public Pseudonym {
            from = from.truncatedTo(ChronoUnit.MICROS);
            to = to.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * What a person asked in a time, under the pseudonyms of all quarters. Stored as one of them: side by side they
     * would link the quarters for everybody who reads the table.
     *
     * @param pseudonym of the person, in hexadecimal
     * @param quarter the quarter of that pseudonym, such as {@code 2026-Q4}
     * @param from the first moment
     * @param to the moment after the last
     */
    record Person(String pseudonym, String quarter, Instant from, Instant to) implements Scope {
        public Person {
            from = from.truncatedTo(ChronoUnit.MICROS);
            to = to.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
