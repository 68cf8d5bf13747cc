package dev.postern.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An answer as a stream of events: right when its texts put together are, and {@code [DONE]} was its last word. */
final class StreamedAnswer implements AnswerReader {
    private static final byte[] DONE = "[DONE]".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERROR = "{\"error\"".getBytes(StandardCharsets.US_ASCII);

    private final Listener listener;
    private final Comparison comparison;
    private final EventReader events = new EventReader(this::event);
    private boolean done;
    private String failure = "";

    StreamedAnswer(String expected, Listener listener) {
        this.comparison = new Comparison(expected);
        this.listener = listener;
    }

    @Override
    public void feed(byte[] bytes) throws IOException {
        try {
            events.feed(bytes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public String verdict() {
        if (!failure.isEmpty()) {
            return failure;
        }
        if (!done || events.midEvent()) {
            return "ended early";
        }
        return comparison.equal() ? "" : "wrong text";
    }

    private void event(byte[] data) {
        if (done) {
            failure = "event after the end";
            return;
        }
        if (Arrays.equals(data, DONE)) {
            done = true;
            return;
        }
        listener.event();
        if (Arrays.mismatch(data, ERROR) == ERROR.length) {
            failure = "error event " + AnswerText.errorCode(data);
            return;
        }
        String text = text(data);
        if (!text.isEmpty()) {
            listener.text();
            comparison.accept(text);
        }
    }

    private static String text(byte[] data) {
        try {
            return AnswerText.of(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
