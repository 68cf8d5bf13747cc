package dev.postern.audit.store;

import dev.postern.audit.content.Person;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * That keys of a pseudonym were deleted.
 *
 * @param pseudonym in hexadecimal
 * @param month of this month only, where it is given
 * @param moment by the clock of the database
 */
record Erasure(String pseudonym, Optional<String> month, Instant moment) {

    /** Whether the key that this process made for a subject would be among them. */
    boolean isOf(Person person) {
        return pseudonym.equals(HexFormat.of().formatHex(person.pseudonym()))
                && month.map(only -> only.equals(person.key().month())).orElse(true);
    }
}
