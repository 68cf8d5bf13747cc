package dev.postern.policy.decision;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the policy says of requests that leave the choice of their model to the gateway.
 *
 * @param hardFrom difficulty from 0 to 1 from which on a prompt goes to the model for hard ones, where it is said
 * @param easy the model for everyday prompts by its name in the catalogue, where it is said
 * @param hard the model for hard prompts, where it is said
 * @param unsureBelow certainty above 0 and up to 1 below which the model for hard prompts is offered with the answer to an easy
 *     one; nothing where answers are not judged
 */
public record AutoRoute(
        OptionalDouble hardFrom, Optional<String> easy, Optional<String> hard, OptionalDouble unsureBelow) {
    /** Nothing is said. */
    public static final AutoRoute UNSAID =
            new AutoRoute(OptionalDouble.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
}
