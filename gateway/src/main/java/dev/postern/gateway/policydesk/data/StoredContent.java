package dev.postern.gateway.policydesk.data;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Reads the content of versions, a piece at a time. Thread-safe. */
@Singleton
public final class StoredContent {
    private final OwnDataVersions versions;

    @Inject
    StoredContent(OwnDataVersions versions) {
        this.versions = versions;
    }

    /**
     * The content of a version, for one thread. That it is whole is for its reader to see: it ends with a seal.
     *
     * @return raises {@link IOException} where the content is not kept any more, and
     *     {@link dev.postern.gateway.error.RefusedException} where the database cannot be asked: that passes
     */
    public InputStream open(DataVersion version) {
        return new Pieces(version);
    }

    private final class Pieces extends InputStream {
        private final DataVersion version;
        private byte[] piece = new byte[0];
        private int place;
        private int at;
        private long left;

        Pieces(DataVersion version) {
            this.version = version;
            this.left = version.bytes();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (at == piece.length && !next()) {
                return -1;
            }
            int step = Math.min(count, piece.length - at);
            System.arraycopy(piece, at, bytes, from, step);
            at += step;
            return step;
        }

        private boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            piece = versions.piece(version.id(), place)
                    .orElseThrow(() -> new IOException("the content is no longer kept"));
            place++;
            at = 0;
            left -= piece.length;
            return true;
        }
    }
}
