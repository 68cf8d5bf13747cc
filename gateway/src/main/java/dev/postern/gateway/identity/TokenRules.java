package dev.postern.gateway.identity;

import dev.postern.gateway.config.IdentitySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What access tokens of one issuer must say, and where they say it.
 *
 * @param name empty for the gateway's own issuer; of another one, what stands before its subjects, so that no two people
 *     are the same
 * @param issuer compared character by character
 * @param audience one of those that the token names
 * @param groupsClaim claim with the list of groups; a dot leads into an object
 * @param rolesClaim claim with the list of roles
 * @param rolesOf the roles that this issuer may give; empty where it may give all
 * @param skew how far the clocks may be apart
 * @param longest the longest life of a token
 */
record TokenRules(
        String name,
        String issuer,
        String audience,
        String groupsClaim,
        String rolesClaim,
        Optional<Set<String>> rolesOf,
        Duration skew,
        Duration longest) {

    /** The rules of the gateway's own issuer. */
    static TokenRules own(IdentitySettings settings) {
        return new TokenRules(
                "",
                settings.issuer().toString(),
                settings.audience(),
                settings.groupsClaim(),
                settings.rolesClaim(),
                Optional.empty(),
                settings.clockSkew(),
                settings.longestToken());
    }

    /** The rules of a further issuer. */
    static TokenRules further(String name, IdentitySettings settings) {
        IdentitySettings.Issuer further = settings.issuers().get(name);
        if (further == null) {
            throw new IllegalArgumentException("There is no issuer " + name);
        }
        return new TokenRules(
                name,
                further.issuer().toString(),
                further.audience(),
                further.groupsClaim(),
                further.rolesClaim(),
                Optional.of(further.roles()),
                settings.clockSkew(),
                settings.longestToken());
    }

    /** The subject as the gateway knows it. */
    String subject(String subject) {
        return name.isEmpty() ? subject : name + "/" + subject;
    }
}
