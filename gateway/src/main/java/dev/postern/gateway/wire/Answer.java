package dev.postern.gateway.wire;

import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Ruling;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one request: takes what the model server sends, guards every text in it and writes it anew in the
 * client's dialect, so that nothing reaches the client that is not known and guarded.
 *
 * <p>Serves one answer, on one thread at a time. Exactly one of {@link #finish} and {@link #failed} is called, last.
 */
public interface Answer {

    /**
     * Takes the data of the model server's next event, or its whole body where it does not stream, and returns the events
     * for the client: none where everything is held back, or where the client wants the answer in one piece.
     *
     * @throws RefusedException {@code upstream_failed} where it is an error, malformed or too large
     */
    List<ClientEvent> accept(byte[] data);

    /**
     * The model server is done: returns the last events, the dialect's end of a stream among them.
     *
     * @throws RefusedException {@code upstream_failed} where something is missing
     */
    List<ClientEvent> finish();

    /** The answer cannot go on: returns the events with which a stream that has begun ends. */
    List<ClientEvent> failed(RefusedException reason);

    /** The answer in one piece; meaningful after {@link #finish}. */
    byte[] whole();

    /** Media type of {@link #whole}. */
    default String mediaType() {
        return "application/json";
    }

    /** Whether policy ended the answer. */
    boolean stopped();

    /** Whether nothing more is needed: the model server has said why it ended. */
    boolean complete();

    /** What the guards decided, in order. */
    List<Ruling> rulings();

    /** What the model server counted. */
    AnswerUsage usage();

    /** Why the answer ended in the model server's words, empty where it did not say. */
    String finishReason();

    /** How certain it is; nothing before its end, and where that was not asked or cannot be said. */
    default Optional<WeighedAnswer> weighed() {
        return Optional.empty();
    }

    /** The answer as far as it was passed on, for the trail; empty where nothing was. */
    byte[] delivered();
}
