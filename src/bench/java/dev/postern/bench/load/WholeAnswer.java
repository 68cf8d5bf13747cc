package dev.postern.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** An answer in one piece. */
final class WholeAnswer implements AnswerReader {
    private final String expected;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);

    WholeAnswer(String expected) {
        this.expected = expected;
    }

    @Override
    public void feed(byte[] bytes) {
        body.writeBytes(bytes);
    }

    @Override
    public String verdict() {
        try {
            return AnswerText.of(body.toByteArray()).equals(expected) ? "" : "wrong text";
        } catch (IOException e) {
            return "not JSON";
        }
    }
}
