package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.TokenChances;
import dev.postern.model.Capability;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a request needs of the model that it goes to. */
public final class Needs {
    private static final Set<Capability> PLAIN = EnumSet.of(Capability.CHAT, Capability.LOGPROBS);
    private static final List<String> CHANCES = List.of("logprobs", "top_logprobs", "functions");

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

    /**
     * Whether the certainty of its answer can be estimated: that of one text in plain words.
     *
     * @param shaped in the form of a chat completion
     * @param choices how many answers it wants
     * @param logprobs whether token probabilities were asked for
     */
    public static TokenChances chances(ClientRequest request, Shaped shaped, int choices, boolean logprobs) {
        if (choices != 1
                || !PLAIN.containsAll(request.needs())
                || !request.needs().contains(Capability.CHAT)) {
            return TokenChances.NONE;
        }
        if (logprobs) {
            return TokenChances.WANTED;
        }
        boolean said = CHANCES.stream().anyMatch(name -> shaped.outgoing().get(name) != null);
        return said ? TokenChances.NONE : TokenChances.OPEN;
    }
}
