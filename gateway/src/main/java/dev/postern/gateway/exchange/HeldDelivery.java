package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import java.util.ArrayList;
import java.util.List;

/** A stream that is kept back whole until its end is recorded. As long as the longest answer at most. */
final class HeldDelivery implements Delivery {
    private final StreamDelivery stream;
    private final List<ClientEvent> held = new ArrayList<>();

    HeldDelivery(StreamDelivery stream) {
        this.stream = stream;
    }

    @Override
    public void pass(List<ClientEvent> events) {
        held.addAll(events);
    }

    @Override
    public void complete(Answer answer, List<ClientEvent> last) {
        stream.pass(held);
        stream.complete(answer, last);
    }

    @Override
    public void fail(Answer answer, RefusedException reason) {
        stream.fail(answer, reason);
    }

    @Override
    public int status(RefusedException reason) {
        return stream.status(reason);
    }
}
