package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.wire.Answer;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.ErrorShape;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as server-sent events (WHATWG HTML, section 9.2), framed anew: one event, one
 * {@code data} line. */
final class StreamDelivery implements Delivery {
    private static final byte[] EVENT = "event: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Call call;
    private final Refusals refusals;
    private final ErrorShape errors;
    private final StreamMarks marks;
    private boolean begun;

    StreamDelivery(Call call, Refusals refusals, ErrorShape errors, StreamMarks marks) {
        this.call = call;
        this.refusals = refusals;
        this.errors = errors;
        this.marks = marks;
    }

    @Override
    public void pass(List<ClientEvent> events) {
        if (!events.isEmpty()) {
            Buffer framed = framed(events);
            marks.delivered(framed);
            begun().write(framed);
        }
    }

    @Override
    public void complete(Answer answer, List<ClientEvent> last) {
        begun().end(framed(last));
    }

    @Override
    public void fail(Answer answer, RefusedException reason) {
        if (begun) {
            call.response().end(framed(answer.failed(reason)));
        } else {
            refusals.answer(call, errors, reason, null);
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

    private static Buffer framed(List<ClientEvent> events) {
        int length = 0;
        for (ClientEvent event : events) {
            length +=
                    EVENT.length + event.name().length() + 1 + DATA.length + event.data().length + END_OF_EVENT.length;
        }
        Buffer out = Buffer.buffer(length);
        for (ClientEvent event : events) {
            if (!event.name().isEmpty()) {
                out.appendBytes(EVENT).appendString(event.name()).appendByte((byte) '\n');
            }
            out.appendBytes(DATA).appendBytes(event.data()).appendBytes(END_OF_EVENT);
        }
        return out;
    }
}
