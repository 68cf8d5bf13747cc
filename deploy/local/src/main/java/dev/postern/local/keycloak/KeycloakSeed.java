package dev.postern.local.keycloak;

import dev.postern.local.data.Fingerprint;
import dev.postern.local.data.MadeOnce;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.process.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Keycloak that has been through its first start: built, its database made, the realm imported. That start takes half a
 * minute and more, every further one from a copy of the database a few seconds.
 *
 * @param folder the unpacked Keycloak
 */
record KeycloakSeed(Path folder) {
    private static final int KEY_LENGTH = 12;
    private static final String ADMIN_PASSWORD = "seed-admin-password";

    /** The seed for this archive and realm, made now if it was not before. */
    static KeycloakSeed of(Path cache, Path archive, String realm, LocalHttp http, Consumer<String> notes) {
        return new KeycloakSeed(MadeOnce.folder(cache.resolve("keycloak-" + key(archive, realm)), folder -> {
            notes.accept("prepares itself, once for this machine; that takes about a minute");
            make(folder, archive, realm, http);
        }));
    }

    /** Same key, same seed. */
    String key() {
        return folder.getFileName().toString();
    }

    /** Keycloak's database after its first start. */
    Path database() {
        return folder.resolve("data/h2");
    }

    /** The administrator's password in {@link #database()}; every copy gets one of its own. */
    Secret adminPassword() {
        try {
            return Secret.of(Files.readString(folder.resolve(ADMIN_PASSWORD)));
        } catch (IOException e) {
            throw new StartFailure("The prepared Keycloak in " + folder + " is incomplete: remove the folder.", e);
        }
    }

    private static String key(Path archive, String realm) {
        try {
            return Fingerprint.of(Files.size(archive) + KeycloakCommand.JVM_OPTIONS + realm)
                    .substring(0, KEY_LENGTH);
        } catch (IOException e) {
            throw new StartFailure(
                    "Keycloak's archive " + archive + " is not there: build Postern first (mvn package, or ./postern).",
                    e);
        }
    }

    private static void make(Path folder, Path archive, String realm, LocalHttp http) throws IOException {
        unpack(archive, folder);
        Files.createDirectories(folder.resolve("data/import"));
        Files.writeString(folder.resolve("data/import/" + KeycloakCommand.REALM + "-realm.json"), realm);
        Secret password = Secret.newPassword(new SecureRandom());
        PrivateFiles.write(folder.resolve(ADMIN_PASSWORD), password.reveal());
        // The log would move away with the folder, so a failing first start writes next to it.
        Path log = folder.resolveSibling("keycloak-first-start.log");
        new KeycloakCommand(folder, Ports.any(), log, http)
                .startAndImport(password)
                .stop(Duration.ofSeconds(30));
    }

    /** Leaves out the archive's outermost folder, which only names the version. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                Path path =
                        folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException(archive + " holds a path that leads out of it");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(zip, path);
                }
            }
        }
    }
}
