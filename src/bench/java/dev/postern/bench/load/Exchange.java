package dev.postern.bench.load;

import dev.postern.bench.measure.Tally;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;

/** One request and its answer, watched. Lives on the event loop of the load and ends exactly once. */
public final class Exchange implements AnswerReader.Listener {
    /** Hears that an exchange is over. */
    @FunctionalInterface
    public interface Ended {
        /**
         * Called once.
         *
         * @param well whether the right answer came
         */
        void ended(boolean well);
    }

    private final long dueNanos;
    private final Tally tally;
    private final Ended whenOver;
    private long lastTextNanos = -1;
    private long arrivedNanos;
    private boolean over;

    /** @param dueNanos when the request was due; everything is counted from there */
    Exchange(long dueNanos, Tally tally, Ended whenOver) {
        this.dueNanos = dueNanos;
        this.tally = tally;
        this.whenOver = whenOver;
    }

    /** The head of the answer is here. */
    void read(HttpClientResponse response, boolean stream, String expected) {
        AnswerReader reader = reader(response, stream, expected);
        response.exceptionHandler(this::fail);
        response.handler(piece -> take(reader, piece, response));
        response.endHandler(ignored -> finish(reader));
    }

    /** No answer, or only a part of it. */
    void fail(Throwable failure) {
        end(failure.getClass().getSimpleName());
    }

    @Override
    public void event() {
        tally.event();
    }

    @Override
    public void text() {
        if (lastTextNanos < 0) {
            tally.firstToken(arrivedNanos - dueNanos);
        } else {
            tally.gap(arrivedNanos - lastTextNanos);
        }
        lastTextNanos = arrivedNanos;
    }

    private AnswerReader reader(HttpClientResponse response, boolean stream, String expected) {
        if (response.statusCode() != 200) {
            return new Refusal(response.statusCode());
        }
        return stream ? new StreamedAnswer(expected, this) : new WholeAnswer(expected);
    }

    private void take(AnswerReader reader, Buffer piece, HttpClientResponse response) {
        if (over) {
            return;
        }
        arrivedNanos = System.nanoTime();
        try {
            reader.feed(piece.getBytes());
        } catch (IOException e) {
            end("not JSON");
            response.request().reset();
        }
    }

    private void finish(AnswerReader reader) {
        end(reader.verdict());
    }

    private void end(String failure) {
        if (over) {
            return;
        }
        over = true;
        if (failure.isEmpty()) {
            tally.completed(System.nanoTime() - dueNanos);
        } else {
            tally.failed(failure);
        }
        whenOver.ended(failure.isEmpty());
    }
}
