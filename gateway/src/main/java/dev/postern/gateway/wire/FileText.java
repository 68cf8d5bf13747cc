package dev.postern.gateway.wire;

/** Reads the text out of files, so that it can be judged and forwarded in their place. Thread-safe; may block. */
@FunctionalInterface
public interface FileText {
    /** The most files in one request. */
    int MOST = 8;

    /**
     * The text of a file, never empty.
     *
     * @param bytes the file, which nobody changes
     * @param name what the client calls it, empty where it has no name
     * @param mediaType what the client says it is, empty where it says nothing
     * @throws dev.postern.gateway.error.RefusedException where it cannot be read whole, without a place
     */
    String read(byte[] bytes, String name, String mediaType);
}
