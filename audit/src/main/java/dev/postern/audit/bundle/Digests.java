package dev.postern.audit.bundle;

import dev.postern.audit.chain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;

/** Digest and checksum of every entry of a file, taken in one pass. */
final class Digests {
    private static final int BUFFER = 1 << 18;
    private final Map<Entry, String> sha256 = new EnumMap<>(Entry.class);
    private final Map<Entry, Long> crc = new EnumMap<>(Entry.class);

    private Digests() {}

    static Digests of(ZipReader zip) throws IOException {
        Digests digests = new Digests();
        byte[] buffer = new byte[BUFFER];
        for (Entry entry : Entry.values()) {
            MessageDigest digest = Sha256.digest();
            CRC32 checksum = new CRC32();
            try (InputStream in = zip.open(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    checksum.update(buffer, 0, read);
                }
            }
            digests.sha256.put(entry, HexFormat.of().formatHex(digest.digest()));
            digests.crc.put(entry, checksum.getValue());
        }
        return digests;
    }

    String sha256(Entry entry) {
        return Objects.requireNonNull(sha256.get(entry));
    }

    /** The first entry that the manifest gives another digest. */
    Optional<Entry> differing(Manifest manifest) {
        return Entry.LISTED.stream()
                .filter(entry -> !Objects.requireNonNull(manifest.digests().get(entry))
                        .sha256()
                        .equals(sha256(entry)))
                .findFirst();
    }

    /** The first entry whose checksum in the headers is another. */
    Optional<Entry> wrongChecksum(ZipReader zip) {
        for (Entry entry : Entry.values()) {
            if (zip.slice(entry).crc() != Objects.requireNonNull(crc.get(entry))) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
