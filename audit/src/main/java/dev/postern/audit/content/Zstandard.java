package dev.postern.audit.content;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Arrays;

/** Zstandard (RFC 8878) in pure Java. One thread at a time. */
final class Zstandard {
    /** Far above what the gateway reads or delivers; whoever could claim more would take the memory of the process. */
    private static final long LONGEST = 256L << 20;

    private final ZstdCompressor compressor = new ZstdCompressor();

    /** The content in fewer bytes, or the same array where there are none to save. */
    byte[] compress(byte[] content) {
        byte[] room = new byte[compressor.maxCompressedLength(content.length)];
        int length = compressor.compress(content, 0, content.length, room, 0, room.length);
        return length < content.length ? Arrays.copyOf(room, length) : content;
    }

    /** @throws UnreadableContentException where it was not compressed by {@link #compress} */
    static byte[] decompress(byte[] compressed) {
        try {
            long length = ZstdDecompressor.getDecompressedSize(compressed, 0, compressed.length);
            if (length < 0 || length > LONGEST) {
                throw new UnreadableContentException("The compressed content does not say its length");
            }
            byte[] content = new byte[(int) length];
            int written =
                    new ZstdDecompressor().decompress(compressed, 0, compressed.length, content, 0, content.length);
            return written == content.length ? content : Arrays.copyOf(content, written);
        } catch (MalformedInputException e) {
            throw new UnreadableContentException("The compressed content is damaged", e);
        }
    }
}
