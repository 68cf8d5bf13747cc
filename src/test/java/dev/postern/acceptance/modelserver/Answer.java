package dev.postern.acceptance.modelserver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * One answer, step by step.
 *
 * @param head status line and header fields, each ended by CRLF; empty where not even a head is sent
 * @param chunked whether the body is sent in chunks
 * @param steps what happens after the head
 */
public record Answer(String head, boolean chunked, List<Step> steps) implements Script {
    static final String EVENT_STREAM = "text/event-stream; charset=utf-8";

    public Answer {
        steps = List.copyOf(steps);
    }

    /** Begins a chat answer with this text. */
    public static ChatScript text(String text) {
        return new ChatScript(text);
    }

    /** Begins a chat answer that calls a tool instead of saying something. */
    public static ChatScript toolCall(String name, String... argumentPieces) {
        return new ChatScript("").callingTool(name, argumentPieces);
    }

    /** An error in one piece, as a model server sends it before a stream begins. */
    public static Answer error(int status, String json) {
        return whole(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A refusal that says when to come again. */
    public static Answer busy(int status, int seconds) {
        Answer error = error(status, "{\"error\":{\"message\":\"Too many requests\",\"type\":\"rate_limit\"}}");
        return new Answer(error.head() + "retry-after: " + seconds + "\r\n", false, error.steps());
    }

    /** Anything in one piece. */
    public static Answer whole(int status, String contentType, byte[] body) {
        return new Answer(
                "HTTP/1.1 " + status + " Scripted\r\ncontent-type: " + contentType + "\r\ncontent-length: "
                        + body.length + "\r\n",
                false,
                List.of(new Step.Send(body)));
    }

    /** Sends the client elsewhere. */
    public static Answer redirect(String location) {
        return new Answer(
                "HTTP/1.1 307 Scripted\r\nlocation: " + location + "\r\ncontent-length: 0\r\n", false, List.of());
    }

    /** Any event stream, whatever is in it: one piece, one chunk. */
    public static Answer stream(String... pieces) {
        List<Step> steps = new ArrayList<>();
        for (String piece : pieces) {
            steps.add(new Step.Send(piece.getBytes(StandardCharsets.UTF_8)));
        }
        return streamOf(steps);
    }

    /** An event stream that never ends. */
    public static Answer endless(String event, Duration every) {
        return streamOf(List.of(new Step.SendForever(event.getBytes(StandardCharsets.UTF_8), every)));
    }

    /** A chat answer of one choice that never ends, a piece every 20 ms. */
    public static Answer endlessChat() {
        return endless(
                "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{\"content\":\"and so on \"},\"finish_reason\":null}]}\n\n",
                Duration.ofMillis(20));
    }

    /** Takes the request and says nothing. */
    public static Answer never() {
        return new Answer("", false, List.of(new Step.Stall()));
    }

    /** Takes the request and closes the connection. */
    public static Answer hangUp() {
        return new Answer("", false, List.of(new Step.Close()));
    }

    /** Takes the request and resets the connection. */
    public static Answer reset() {
        return new Answer("", false, List.of(new Step.Reset()));
    }

    static Answer streamOf(List<Step> steps) {
        return new Answer(streamHead(""), true, steps);
    }

    /** The same answer compressed, as a server sends it that ignores what it was asked. */
    public Answer gzipped() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            for (Step step : steps) {
                if (step instanceof Step.Send(byte[] bytes)) {
                    gzip.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(
                streamHead("content-encoding: gzip\r\n"), true, List.of(new Step.Send(compressed.toByteArray())));
    }

    /** The same answer, and then the connection is closed as by a process that is stopped. */
    public Answer thenDying() {
        List<Step> cut = new ArrayList<>(steps);
        cut.add(new Step.Send(": \n".getBytes(StandardCharsets.UTF_8)));
        cut.add(new Step.Close());
        return new Answer(head, chunked, cut);
    }

    /** The same answer, its body cut into chunks of so many bytes, wherever that is. */
    public Answer inChunksOf(int bytes) {
        List<Step> cut = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Send(byte[] whole)) {
                for (int from = 0; from < whole.length; from += bytes) {
                    cut.add(new Step.Send(
                            java.util.Arrays.copyOfRange(whole, from, Math.min(whole.length, from + bytes))));
                }
            } else {
                cut.add(step);
            }
        }
        return new Answer(head, chunked, cut);
    }

    /** The same answer under another content type. */
    public Answer ofType(String contentType) {
        return new Answer(head.replaceFirst("content-type: [^\r]*", "content-type: " + contentType), chunked, steps);
    }

    @Override
    public Answer answer(ReceivedRequest request) {
        return this;
    }

    private static String streamHead(String more) {
        return "HTTP/1.1 200 OK\r\ncontent-type: " + EVENT_STREAM + "\r\n" + more + "transfer-encoding: chunked\r\n";
    }
}
