package dev.postern.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keys for tests. */
public final class Keys {
    private Keys() {}

    public static SealKeys log(String origin) {
        return of(origin, SealKeys.ofTheLog());
    }

    public static SealKeys witness(String name) {
        return of(name, SealKeys.ofAWitness());
    }

    private static SealKeys of(String name, List<KeyType> types) {
        try {
            Path file = Files.createTempDirectory("seal-keys").resolve("seal.pem");
            SealKeys.generate(file, types);
            return SealKeys.read(file, name, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
