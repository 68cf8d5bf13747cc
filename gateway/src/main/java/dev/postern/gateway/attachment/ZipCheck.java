package dev.postern.gateway.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks a file once for its size alone, before a parser sees it: what grows too far is never parsed. */
final class ZipCheck {
    private static final int MOST_ENTRIES = 4_096;
    private static final long MOST_BYTES = 128L * 1024 * 1024;
    /** Office files of plain repetition reach a hundred; small ones may reach more. */
    private static final int HIGHEST_RATIO = 200;

    private static final int HARMLESS_BYTES = 4 * 1024 * 1024;

    private ZipCheck() {}

    static void check(byte[] bytes, Bounds bounds) throws IOException {
        long most = Math.min(MOST_BYTES, Math.max(HARMLESS_BYTES, (long) bytes.length * HIGHEST_RATIO));
        byte[] piece = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > most || entries > MOST_ENTRIES) {
                        throw Unreadable.packedTooTightly();
                    }
                    bounds.check();
                }
            }
        }
    }
}
