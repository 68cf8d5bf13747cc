package dev.postern.audit.bundle;

import dev.postern.audit.chain.Position;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is wrong.
 *
 * @param exit never {@link Exit#VALID}
 * @param message one sentence
 * @param record number of the record in the bundle, from 0
 * @param place where the record stands, as far as it says
 */
public record Problem(Exit exit, String message, OptionalLong record, Optional<Position> place) {

    static Problem of(Exit exit, String message) {
        return new Problem(exit, message, OptionalLong.empty(), Optional.empty());
    }

    static Problem at(Exit exit, long record, Position place, String message) {
        return new Problem(exit, message, OptionalLong.of(record), Optional.of(place));
    }

    /** The sentence with the record it is about. */
    @Override
    public String toString() {
        String where = record.isPresent() ? "Record " + record.getAsLong() : "";
        return place.map(position -> where + " (" + position + "): " + message)
                .orElse(where.isEmpty() ? message : where + ": " + message);
    }
}
