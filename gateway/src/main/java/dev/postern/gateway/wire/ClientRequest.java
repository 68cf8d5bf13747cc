package dev.postern.gateway.wire;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.model.Capability;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A request as a client asked for it in its dialect, read strictly into known fields. Immutable. */
public interface ClientRequest {

    /** The model by its catalogue name. */
    String model();

    /** Whether the client wants events as they come. */
    boolean stream();

    /** What it carries besides text. */
    Set<Medium> media();

    /** What it needs the model to be able to do, besides taking what it carries. */
    Set<Capability> needs();

    /** Every string the model server would see; what is said in the conversation first, then everything else. */
    List<Segment> segments();

    /** The most tokens that all of its answer may have, where it says so. */
    default OptionalLong answerTokens() {
        return OptionalLong.empty();
    }

    /**
     * The same with an instruction of the gateway's own in front of everything that is said. It is a segment like any other.
     *
     * @throws RefusedException {@code invalid_request} where such a request has no place for one
     */
    default ClientRequest instructed(String instruction) {
        throw new RefusedException(
                ErrorCode.INVALID_REQUEST,
                "Presets answer at /v1/chat/completions, /v1/responses and /v1/messages; name a model here.",
                "model");
    }

    /**
     * The request for the model server, written afresh from what was read.
     *
     * @param upstreamName what the server calls the model
     * @param texts the segments as policy lets them go, in their order
     * @throws RefusedException {@code policy_blocked} where policy masks a number that must stay one
     */
    UpstreamRequest forUpstream(String upstreamName, List<SensitiveText> texts);

    /**
     * Takes the answer.
     *
     * @param guards makes a guard for each text of it
     * @param maxBytes the most it may hold; a larger one is {@code upstream_failed}
     */
    Answer answer(AnswerGuards guards, long maxBytes);

    /** Whether the certainty of its answer can be estimated. */
    default TokenChances chances() {
        return TokenChances.NONE;
    }

    /**
     * The same, with an offer for the case that the answer turns out unsure.
     *
     * @param offer only where there can be {@linkplain #chances() probabilities}
     */
    default Answer answer(AnswerGuards guards, long maxBytes, Optional<Offer> offer) {
        return answer(guards, maxBytes);
    }
}
