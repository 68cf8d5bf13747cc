package dev.postern.audit.bundle;

import java.util.Set;

/**
 * What was asked for, by whom and why. Each text is one line of at most 1,024 characters.
 *
 * @param created when, as RFC 3339 writes it
 * @param exporter pseudonym of who asked, in hexadecimal
 * @param purpose why, in the words of who asked
 * @param query what was asked for
 * @param redactions what is disclosed of no record
 */
public record About(String created, String exporter, String purpose, String query, Set<Disclosable> redactions) {
    public About {
        redactions = Set.copyOf(redactions);
    }
}
