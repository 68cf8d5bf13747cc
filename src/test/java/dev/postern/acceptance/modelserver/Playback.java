package dev.postern.acceptance.modelserver;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Carries out an answer on a connection. Runs on a thread of its own, which is interrupted when the client is gone. */
final class Playback implements Runnable {
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final long MOMENT_MILLIS = 100;

    private final Socket socket;
    private final Answer answer;
    private volatile boolean ended;

    Playback(Socket socket, Answer answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /** Whether the connection was given up by the script or the answer is over. */
    boolean ended() {
        return ended;
    }

    @Override
    public void run() {
        try {
            play(socket.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client is gone; the connection notes it.
        }
    }

    private void play(OutputStream out) throws IOException, InterruptedException {
        boolean headDue = !answer.head().isEmpty();
        for (Step step : answer.steps()) {
            boolean says = step instanceof Step.Send || step instanceof Step.SendForever;
            if (headDue && says) {
                head(out);
                headDue = false;
            }
            if (!carryOut(step, out)) {
                return;
            }
        }
        if (headDue) {
            head(out);
        }
        // Before the last byte: a client that leaves after it has not left early.
        ended = true;
        if (answer.chunked()) {
            out.write(LAST_CHUNK);
        }
        out.flush();
    }

    private boolean carryOut(Step step, OutputStream out) throws IOException, InterruptedException {
        switch (step) {
            case Step.Send(byte[] bytes) -> send(out, bytes);
            case Step.Wait(var time) -> Thread.sleep(time);
            case Step.Await(CountDownLatch gate) -> gate.await();
            case Step.Stall() -> new CountDownLatch(1).await();
            case Step.SendForever(byte[] bytes, var every) -> {
                while (!Thread.currentThread().isInterrupted()) {
                    send(out, bytes);
                    Thread.sleep(every);
                }
            }
            case Step.Close() -> {
                return giveUp();
            }
            case Step.Reset() -> {
                // A reset takes along what the client has not read yet, so it gets a moment to read.
                Thread.sleep(MOMENT_MILLIS);
                socket.setSoLinger(true, 0);
                return giveUp();
            }
        }
        return true;
    }

    private boolean giveUp() throws IOException {
        ended = true;
        socket.close();
        return false;
    }

    private void head(OutputStream out) throws IOException {
        out.write((answer.head() + "server: scripted\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void send(OutputStream out, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        if (!answer.chunked()) {
            out.write(bytes);
        } else {
            String size = Integer.toHexString(bytes.length) + "\r\n";
            byte[] chunk = new byte[size.length() + bytes.length + 2];
            System.arraycopy(size.getBytes(StandardCharsets.US_ASCII), 0, chunk, 0, size.length());
            System.arraycopy(bytes, 0, chunk, size.length(), bytes.length);
            chunk[chunk.length - 2] = '\r';
            chunk[chunk.length - 1] = '\n';
            out.write(chunk);
        }
        out.flush();
    }
}
