package dev.postern.local.keycloak;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak as one data folder sees it: the seed's program by links, a database of its own.
 *
 * @param folder what Keycloak takes for its home
 */
record KeycloakHome(Path folder) {
    /** Links the program of the seed; done at each start, because the cache may have moved. */
    void link(KeycloakSeed seed) {
        try {
            // Keycloak's script finds its home as the folder above the one it lies in, so that one cannot be a link.
            Files.createDirectories(folder.resolve("bin"));
            Files.copy(
                    seed.folder().resolve("bin/kc.sh"),
                    folder.resolve("bin/kc.sh"),
                    StandardCopyOption.REPLACE_EXISTING);
            for (String part : List.of("lib", "conf", "providers", "themes")) {
                Path link = folder.resolve(part);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, seed.folder().resolve(part));
            }
        } catch (IOException e) {
            throw new StartFailure("Keycloak's home " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    boolean hasDatabase() {
        return Files.isDirectory(database());
    }

    /** Begins with the seed's database; what was there before is gone. */
    void sow(KeycloakSeed seed) {
        Path unfinished = folder.resolve("data/h2.unfinished");
        PrivateFiles.remove(unfinished);
        PrivateFiles.folder(unfinished);
        try (Stream<Path> files = Files.list(seed.database())) {
            for (Path file : files.toList()) {
                Files.copy(file, unfinished.resolve(file.getFileName()));
            }
            PrivateFiles.remove(database());
            Files.move(unfinished, database());
        } catch (IOException e) {
            throw new StartFailure("Keycloak's database cannot be made in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private Path database() {
        return folder.resolve("data/h2");
    }
}
