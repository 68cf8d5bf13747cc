package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Bytes in the pieces that the database keeps them in, with their hash. Immutable. */
public final class Content {
    /** The largest piece, in bytes. */
    static final int PIECE = 1 << 20;

    private final List<byte[]> pieces;
    private final String hash;
    private final long length;

    private Content(List<byte[]> pieces, String hash, long length) {
        this.pieces = List.copyOf(pieces);
        this.hash = hash;
        this.length = length;
    }

    /** What fills a stream and leaves it open. */
    @FunctionalInterface
    public interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Collects what a source writes.
     *
     * @param most so many bytes at most
     * @throws RefusedException {@code request_too_large} where there are more
     */
    public static Content of(Source source, long most) throws IOException {
        Collecting out = new Collecting(most);
        source.writeTo(out);
        return out.content();
    }

    /** SHA-256 of all bytes, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** In bytes. */
    public long length() {
        return length;
    }

    /** All bytes from the first on. */
    public InputStream open() {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(ByteArrayInputStream::new).toList()));
    }

    List<byte[]> pieces() {
        return pieces;
    }

    private static final class Collecting extends OutputStream {
        private final List<byte[]> full = new ArrayList<>();
        private final MessageDigest digest;
        private final long most;
        private byte[] piece = new byte[PIECE];
        private int filled;
        private long length;

        Collecting(long most) {
            this.most = most;
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            length += count;
            if (length > most) {
                throw new RefusedException(
                        ErrorCode.REQUEST_TOO_LARGE,
                        "What is kept of this upload would have more than " + most
                                + " bytes; take fewer columns or rows, or put it into the gateway's data folder.");
            }
            digest.update(bytes, from, count);
            int done = 0;
            while (done < count) {
                if (filled == PIECE) {
                    full.add(piece);
                    piece = new byte[PIECE];
                    filled = 0;
                }
                int step = Math.min(count - done, PIECE - filled);
                System.arraycopy(bytes, from + done, piece, filled, step);
                filled += step;
                done += step;
            }
        }

        Content content() {
            if (filled > 0) {
                full.add(Arrays.copyOf(piece, filled));
            }
            return new Content(full, HexFormat.of().formatHex(digest.digest()), length);
        }
    }
}
