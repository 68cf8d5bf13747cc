package dev.postern.audit.bundle;

import dev.postern.audit.chain.Sha256;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** An entry that grows in a file of its own until its length is known, as a stored entry's must be. Not thread-safe. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path file;
    private final CRC32 crc = new CRC32();
    private final MessageDigest sha256 = Sha256.digest();
    private final DataOutputStream out;
    private Manifest.Digest digest = new Manifest.Digest(0, "");

    Spool(Path folder, Entry entry) throws IOException {
        file = Files.createTempFile(folder, "bundle-", "." + entry.word());
        out = new DataOutputStream(new BufferedOutputStream(
                new CheckedOutputStream(new DigestOutputStream(Files.newOutputStream(file), sha256), crc), BUFFER));
    }

    DataOutputStream out() {
        return out;
    }

    /** No more comes. */
    Manifest.Digest finish() throws IOException {
        out.close();
        digest = new Manifest.Digest(Files.size(file), HexFormat.of().formatHex(sha256.digest()));
        return digest;
    }

    long crc() {
        return crc.getValue();
    }

    long size() {
        return digest.length();
    }

    void copyTo(OutputStream target) throws IOException {
        Files.copy(file, target);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
