package dev.postern.gateway.wire.shape;

import dev.postern.model.Capability;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a request needs of the model that it goes to. */
public final class Needs {
    private Needs() {}

    /**
     * Of a request that wants an answer in words.
     *
     * @param shaped in the form of a chat completion
     * @param structured whether the answer is to be JSON
     * @param logprobs whether token probabilities were asked for
     */
    public static Set<Capability> ofAnswer(Shaped shaped, boolean structured, boolean logprobs) {
        Set<Capability> needs = EnumSet.of(Capability.CHAT);
        if (shaped.outgoing().get("tools") instanceof Outgoing.Items tools
                && !tools.items().isEmpty()) {
            needs.add(Capability.TOOLS);
        }
        if (structured) {
            needs.add(Capability.JSON_SCHEMA);
        }
        if (logprobs) {
            needs.add(Capability.LOGPROBS);
        }
        return Collections.unmodifiableSet(needs);
    }
}
