package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.wire.openai.ChatAnswer;
import dev.postern.gateway.wire.openai.ErrorBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as server-sent events (WHATWG HTML, section 9.2), framed anew: one event, one {@code data} line. */
final class StreamDelivery implements Delivery {
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    private final Call call;
    private final Refusals refusals;
    private boolean begun;

    StreamDelivery(Call call, Refusals refusals) {
        this.call = call;
        this.refusals = refusals;
    }

    @Override
    public void pass(List<byte[]> events) {
        if (!events.isEmpty()) {
            begun().write(framed(events));
        }
    }

    @Override
    public void complete(ChatAnswer answer, List<byte[]> last) {
        begun().end(framed(last).appendBuffer(framed(List.of(DONE))));
    }

    @Override
    public void fail(RefusedException reason) {
        if (begun) {
            call.response().end(framed(List.of(ErrorBody.event(reason))));
        } else {
            refusals.answer(call, reason, null);
        }
    }

    @Override
    public int status(RefusedException reason) {
        return begun ? 200 : reason.code().status();
    }

    private HttpServerResponse begun() {
        HttpServerResponse response = call.response();
        if (!begun) {
            begun = true;
            response.setStatusCode(200).setChunked(true);
            response.putHeader("content-type", "text/event-stream; charset=utf-8");
            response.putHeader("cache-control", "no-cache, no-transform");
            response.putHeader("x-accel-buffering", "no");
        }
        return response;
    }

    private static Buffer framed(List<byte[]> events) {
        int length = 0;
        for (byte[] event : events) {
            length += DATA.length + event.length + END_OF_EVENT.length;
        }
        Buffer out = Buffer.buffer(length);
        for (byte[] event : events) {
            out.appendBytes(DATA).appendBytes(event).appendBytes(END_OF_EVENT);
        }
        return out;
    }
}
