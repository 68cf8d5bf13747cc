package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import java.util.List;

/** How an answer reaches the client: as a stream or in one piece. Lives on the connection's event loop. */
sealed interface Delivery permits HeldDelivery, StreamDelivery, WholeDelivery {

    /** Events that may be seen now. */
    void pass(List<ClientEvent> events);

    /** The answer is over and recorded: {@code last} events, the end among them. */
    void complete(Answer answer, List<ClientEvent> last);

    /** The answer failed and that is recorded: a status where none was sent yet, a last event otherwise. */
    void fail(Answer answer, RefusedException reason);

    /** HTTP status of a complete answer, or what was sent already. */
    int status(RefusedException reason);
}
