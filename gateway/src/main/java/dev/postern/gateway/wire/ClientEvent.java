package dev.postern.gateway.wire;

import java.nio.charset.StandardCharsets;

/** One server-sent event for the client. Owns its data, which nobody changes. */
public final class ClientEvent {
    /** The end of a stream in OpenAI's dialects. */
    public static final ClientEvent DONE = of("[DONE]".getBytes(StandardCharsets.US_ASCII));

    private final String name;
    private final byte[] data;

    private ClientEvent(String name, byte[] data) {
        this.name = name;
        this.data = data;
    }

    /** An event without a name; {@code data} is one line of UTF-8. */
    public static ClientEvent of(byte[] data) {
        return new ClientEvent("", data);
    }

    /** An event with a name of the dialect's own. */
    public static ClientEvent named(String name, byte[] data) {
        return new ClientEvent(name, data);
    }

    /** The event's name, empty where the dialect gives none. */
    public String name() {
        return name;
    }

    public byte[] data() {
        return data;
    }

    @Override
    public String toString() {
        return "ClientEvent[" + name + ", " + data.length + " bytes]";
    }
}
