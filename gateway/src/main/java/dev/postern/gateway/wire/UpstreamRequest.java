package dev.postern.gateway.wire;

/** What goes to a model server; never the client's bytes. Owns its body, which nobody changes. */
public final class UpstreamRequest {
    private static final String JSON = "application/json";

    private final String path;
    private final String mediaType;
    private final byte[] body;
    private final boolean streams;

    /**
     * @param path endpoint below the server's base address, such as {@code /chat/completions}; below its root where it
     *     begins with {@code //}
     * @param mediaType of the body
     * @param streams whether the answer is an event stream; one JSON document otherwise
     */
    public UpstreamRequest(String path, String mediaType, byte[] body, boolean streams) {
        this.path = path;
        this.mediaType = mediaType;
        this.body = body;
        this.streams = streams;
    }

    /** A chat completion, as a stream. */
    public static UpstreamRequest chat(byte[] body) {
        return new UpstreamRequest("/chat/completions", JSON, body, true);
    }

    /** A request whose answer comes as one JSON document. */
    public static UpstreamRequest inOnePiece(String path, byte[] body) {
        return new UpstreamRequest(path, JSON, body, false);
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

    /** Whether the answer is an event stream. */
    public boolean streams() {
        return streams;
    }

    @Override
    public String toString() {
        return "UpstreamRequest[" + path + ", " + body.length + " bytes]";
    }
}
