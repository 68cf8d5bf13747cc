package dev.postern.gateway.identity.directory;

import java.util.Set;

/**
 * A person as the identity provider knows them now.
 *
 * @param subject stable identifier ({@code sub} of their tokens)
 * @param name the name they log in with
 * @param enabled false where they may not come in any more
 * @param groups paths of the groups, such as {@code /sales}
 * @param roles realm roles, those that come with groups and other roles included
 */
public record DirectoryUser(String subject, String name, boolean enabled, Set<String> groups, Set<String> roles) {
    /** Copies the sets. */
    public DirectoryUser {
        groups = Set.copyOf(groups);
        roles = Set.copyOf(roles);
    }

    /** Without what would tell people apart in a log. */
    @Override
    public String toString() {
        return "DirectoryUser[" + (enabled ? "enabled" : "disabled") + "]";
    }
}
