package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.ErrorShape;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** An answer in one piece, put together from the events of the model server. */
final class WholeDelivery implements Delivery {
    private final Call call;
    private final Refusals refusals;
    private final ErrorShape errors;

    WholeDelivery(Call call, Refusals refusals, ErrorShape errors) {
        this.call = call;
        this.refusals = refusals;
        this.errors = errors;
    }

    @Override
    public void pass(List<ClientEvent> events) {
        // The answer keeps them; nothing may be seen before the outcome is recorded.
    }

    @Override
    public void complete(Answer answer, List<ClientEvent> last) {
        call.response()
                .setStatusCode(200)
                .putHeader("content-type", answer.mediaType())
                .end(Buffer.buffer(answer.whole()));
    }

    @Override
    public void fail(Answer answer, RefusedException reason) {
        refusals.answer(call, errors, reason, null);
    }

    @Override
    public int status(RefusedException reason) {
        return reason.code().status();
    }
}
