package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.model.Capability;
import java.util.Set;

/** Refuses what a model cannot do, before anything leaves: a server could answer it without a word of what it left out. */
final class CapabilityGate {
    private CapabilityGate() {}

    /**
     * Refuses with {@code invalid_request}, and the field that asks for it.
     *
     * @param needs what the request needs
     */
    static void require(Set<Capability> needs, Model model) {
        needs.stream()
                .filter(need -> !model.capabilities().contains(need))
                .sorted()
                .findFirst()
                .ifPresent(need -> {
                    throw refusal(need);
                });
    }

    private static RefusedException refusal(Capability need) {
        return switch (need) {
            case CHAT -> refusal("The model writes no answers; ask for one that does.", "model");
            case TOOLS -> refusal("The model calls no tools; leave them out, or ask for one that does.", "tools");
            case JSON_SCHEMA ->
                refusal("The model does not keep to JSON; ask for text, or for a model that does.", "response_format");
            case LOGPROBS ->
                refusal("The model does not say how likely its words are; leave logprobs out.", "logprobs");
            case IMAGES -> refusal("The model takes no images; send text, or ask for a model that does.", "model");
            case AUDIO -> refusal("The model takes no recordings; ask for one that does.", "model");
            case EMBEDDINGS -> refusal("The model makes no embeddings; ask for one that does.", "model");
            case RERANK -> refusal("The model ranks no documents; ask for one that does.", "model");
        };
    }

    private static RefusedException refusal(String message, String param) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, param);
    }
}
