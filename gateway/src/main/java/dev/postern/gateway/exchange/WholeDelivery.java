package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.wire.openai.ChatAnswer;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** An answer in one piece, put together from the events of the model server. */
final class WholeDelivery implements Delivery {
    private final Call call;
    private final Refusals refusals;

    WholeDelivery(Call call, Refusals refusals) {
        this.call = call;
        this.refusals = refusals;
    }

    @Override
    public void pass(List<byte[]> events) {
        // The answer keeps them; nothing may be seen before the outcome is recorded.
    }

    @Override
    public void complete(ChatAnswer answer, List<byte[]> last) {
        call.response()
                .setStatusCode(200)
                .putHeader("content-type", "application/json")
                .end(Buffer.buffer(answer.whole()));
    }

    @Override
    public void fail(RefusedException reason) {
        refusals.answer(call, reason, null);
    }

    @Override
    public int status(RefusedException reason) {
        return reason.code().status();
    }
}
