package dev.postern.gateway.wire.audio;

/** What somebody said, as bytes. Owns them; nobody changes them. */
final class Recording {
    private final AudioFormat format;
    private final byte[] bytes;

    Recording(AudioFormat format, byte[] bytes) {
        this.format = format;
        this.bytes = bytes;
    }

    AudioFormat format() {
        return format;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "Recording[" + bytes.length + " bytes]";
    }
}
