package dev.postern.audit.event;

import java.util.List;

/**
 * The person or tool an event is about, as the gateway knows it. The trail stores a pseudonym of {@code id} and keeps
 * the rest encrypted or as it is, column by column.
 *
 * @param id stable identifier at the identity provider
 * @param name the name people know the subject by
 * @param groups full group paths, sorted
 * @param credential kind of proof, such as {@code access_token}
 * @param client the application that holds the credential
 */
public record Subject(String id, String name, List<String> groups, String credential, String client) {
    public Subject {
        groups = List.copyOf(groups);
    }

    /** Prints the pseudonymous part only. */
    @Override
    public String toString() {
        return "Subject[" + credential + " of " + client + "]";
    }
}
