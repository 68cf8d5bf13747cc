package dev.postern.local.postgres;

import dev.postern.local.data.Fingerprint;
import dev.postern.local.data.MadeOnce;
import dev.postern.local.failure.StartFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Postgres as it comes from Maven: an archive per platform, unpacked once into the cache. */
final class PostgresBinaries {
    private static final int KEY_LENGTH = 12;
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/pg_ctl}; it is made at the first call. */
    static Path unpackedIn(Path cache) {
        String archive = "postgres-" + system() + '-' + hardware() + ".txz";
        try (InputStream stream = PostgresBinaries.class.getResourceAsStream('/' + archive)) {
            if (stream == null) {
                throw new StartFailure("There is no Postgres for this machine (" + archive
                        + "): start one yourself and name it with --database.");
            }
            byte[] packed = stream.readAllBytes();
            String key = Fingerprint.of(packed).substring(0, KEY_LENGTH);
            return MadeOnce.folder(cache.resolve("postgres-" + key), folder -> unpack(packed, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(byte[] packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = entry.resolveIn(folder);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true)) {
                throw new IOException(path + " cannot be made executable");
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    /** The names that the archives use, which are not Java's. */
    private static String hardware() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
