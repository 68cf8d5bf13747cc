package dev.postern.gateway.choice;

import dev.postern.gateway.model.Model;
import dev.postern.model.difficulty.Difficulty;
import java.util.Optional;

/** Which model answers, and why. */
public sealed interface Choice {

    /** The model that answers as things stand. */
    Model model();

    /** The request names it. */
    record Named(Model model) implements Choice {}

    /**
     * The prompt is everyday work.
     *
     * @param larger the model that would have answered a hard prompt of the same requester, where that is another one
     */
    record Easy(Model model, Difficulty difficulty, Optional<Model> larger) implements Choice {}

    /** The prompt is hard, or its requester wants the model for hard ones, which stands in the nearest zone. */
    record Hard(Model model, Difficulty difficulty) implements Choice {}

    /** The prompt goes to a model in a farther zone, and policy lets it. */
    record Let(Model model, Difficulty difficulty) implements Choice {}

    /**
     * The prompt is hard, and the model for hard ones stands in a farther zone, which its requester has to agree to.
     *
     * @param model that answers where they do not
     * @param farther that answers where they do
     */
    record Offered(Model model, Model farther, Difficulty difficulty) implements Choice {}

    /**
     * The prompt is hard, and policy keeps it from the model for hard ones.
     *
     * @param farther the model that it was kept from
     */
    record Vetoed(Model model, Model farther, Difficulty difficulty) implements Choice {}
}
