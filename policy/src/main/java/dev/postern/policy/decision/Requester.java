package dev.postern.policy.decision;

import java.util.Optional;
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
 * @param key what the requester's API key is good for, where they came with one
 */
public record Requester(
        String subject,
        String name,
        Set<String> groups,
        Set<String> roles,
        String client,
        Credential credential,
        Optional<KeyScope> key) {

    /** The kinds of proof the gateway accepts. */
    public enum Credential {
        /** An access token in the {@code Authorization} header. */
        ACCESS_TOKEN,
        /** A browser session of the desks. */
        SESSION,
        /** An API key of theirs. */
        API_KEY
    }

    /** Somebody who came without an API key. */
    public Requester(
            String subject, String name, Set<String> groups, Set<String> roles, String client, Credential credential) {
        this(subject, name, groups, roles, client, credential, Optional.empty());
    }

    public Requester {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }

    /** Whether nothing but the requester's groups can keep the model of this name from them. */
    public boolean hasScopeFor(String model) {
        return key.isEmpty() || key.get().allowsModel(model);
    }
}
