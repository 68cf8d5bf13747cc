package dev.postern.gateway.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What goes to a model server; never the client's bytes. Owns its body, which nobody changes. */
public final class UpstreamRequest {
    private static final String JSON = "application/json";

    private final String path;
    private final String mediaType;
    private final byte[] body;
    private final boolean streams;
    private final byte[] recorded;

    /**
     * @param path endpoint below the server's base address, such as {@code /chat/completions}; below its root where it
     *     begins with {@code //}
     * @param mediaType of the body
     * @param streams whether the answer is an event stream; one JSON document otherwise
     */
    public UpstreamRequest(String path, String mediaType, byte[] body, boolean streams) {
        this(path, mediaType, body, streams, body);
    }

    private UpstreamRequest(String path, String mediaType, byte[] body, boolean streams, byte[] recorded) {
        this.path = path;
        this.mediaType = mediaType;
        this.body = body;
        this.streams = streams;
        this.recorded = recorded;
    }

    /** A chat completion, as a stream. */
    public static UpstreamRequest chat(byte[] body) {
        return new UpstreamRequest("/chat/completions", JSON, body, true);
    }

    /** A request whose answer comes as one JSON document. */
    public static UpstreamRequest inOnePiece(String path, byte[] body) {
        return new UpstreamRequest(path, JSON, body, false);
    }

    /** The same, of which the trail keeps something else than the body. */
    public UpstreamRequest recordedAs(byte[] kept) {
        return new UpstreamRequest(path, mediaType, body, streams, kept);
    }

    /**
     * The same with one more member, for a body that is a JSON object.
     *
     * @param member name and value as JSON
     */
    public UpstreamRequest with(String member) {
        int end = body.length - 1;
        if (end < 1 || body[end] != '}') {
            throw new IllegalStateException("not a JSON object");
        }
        byte[] more = ((body[end - 1] == '{' ? "" : ",") + member + "}").getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(body, end + more.length);
        System.arraycopy(more, 0, longer, end, more.length);
        return new UpstreamRequest(path, mediaType, longer, streams, Arrays.equals(recorded, body) ? longer : recorded);
    }

    public String path() {
        return path;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] body() {
        return body;
    }

    /** What the trail keeps of it. */
    public byte[] recorded() {
        return recorded;
    }

    /** Whether the answer is an event stream. */
    public boolean streams() {
        return streams;
    }

    @Override
    public String toString() {
        return "UpstreamRequest[" + path + ", " + body.length + " bytes]";
    }
}
