package dev.postern.bench.load;

import java.io.ByteArrayOutputStream;

/** An answer with another status than 200: a failure named after status and code. */
final class Refusal implements AnswerReader {
    private final int status;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public void feed(byte[] bytes) {
        body.writeBytes(bytes);
    }

    @Override
    public String verdict() {
        return ("status " + status + " " + AnswerText.errorCode(body.toByteArray())).strip();
    }
}
