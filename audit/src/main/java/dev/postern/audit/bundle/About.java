package dev.postern.audit.bundle;

/**
 * What was asked for, by whom and why. Each value is one line of at most 1,024 characters.
 *
 * @param created when, as RFC 3339 writes it
 * @param exporter pseudonym of who asked, in hexadecimal
 * @param purpose why, in the words of who asked
 * @param query what was asked for
 * @param redactions names of the private fields that are not disclosed, with commas between them
 */
public record About(String created, String exporter, String purpose, String query, String redactions) {}
