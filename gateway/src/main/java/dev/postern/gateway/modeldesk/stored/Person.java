package dev.postern.gateway.modeldesk.stored;

/**
 * Somebody who changes the catalogue.
 *
 * @param subject stable identifier from the identity provider; empty for the configuration
 * @param name the name people know the subject by
 */
public record Person(String subject, String name) {
    /** Nobody: it is the configuration that says so. */
    public static final Person CONFIGURATION = new Person("", "");
}
