package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.life.Versions;

/**
 * The document of a policy and where it comes from.
 *
 * @param source its characters
 * @param origin where they stand
 */
public record PolicyDocument(String source, Origin origin) {

    /** Where the document of a policy stands. */
    public sealed interface Origin {
        /** A file of this machine, which somebody may be writing at the moment. */
        record File(String name) implements Origin {}

        /** A version that was published at the desk. */
        record Desk(Versions.InForce published) implements Origin {}

        /** In a few words, for the record of its activation. */
        default String described() {
            return switch (this) {
                case File(String name) -> name;
                case Desk(var published) ->
                    "version " + published.policy().number() + ", activation "
                            + published.activation().number();
            };
        }
    }

    /** Whether it cannot be the beginning of a document that is still being written. */
    boolean isWhole() {
        return switch (origin) {
            case Origin.File _ -> false;
            case Origin.Desk _ -> true;
        };
    }
}
