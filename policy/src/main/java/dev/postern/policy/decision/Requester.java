package dev.postern.policy.decision;

import java.util.Set;

/**
 * Who asks. This is all that policy and trail may know of a person.
 *
 * @param subject stable identifier from the identity provider ({@code sub})
 * @param name the name people know the subject by ({@code preferred_username})
 * @param groups full paths of the groups, such as {@code /engineering/platform}
 * @param roles realm roles
 * @param client the application that holds the credential ({@code azp})
 * @param credential how the requester proved who they are
 */
public record Requester(
        String subject, String name, Set<String> groups, Set<String> roles, String client, Credential credential) {

    /** The kinds of proof the gateway accepts. */
    public enum Credential {
        /** An access token in the {@code Authorization} header. */
        ACCESS_TOKEN,
        /** A browser session of the desks. */
        SESSION
    }

    public Requester {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }
}
