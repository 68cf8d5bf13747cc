package dev.postern.gateway.wire;

/** The body of a request as it came. Owns its bytes, which nobody changes. */
public final class ReceivedBody {
    private final byte[] bytes;
    private final String mediaType;

    /** @param mediaType the header {@code content-type} */
    public ReceivedBody(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    /** JSON without further ado. */
    public static ReceivedBody json(byte[] bytes) {
        return new ReceivedBody(bytes, "application/json");
    }

    public byte[] bytes() {
        return bytes;
    }

    public String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return "ReceivedBody[" + bytes.length + " bytes]";
    }
}
