package dev.postern.audit.kek;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a Vault keeps a key, and how to log in.
 *
 * @param address such as {@code https://vault.example:8200}
 * @param mount path of the transit engine, such as {@code transit}
 * @param key name of the key there, of a type that encrypts
 * @param login how to log in
 * @param patience how long one answer may take
 */
public record TransitSettings(URI address, String mount, String key, Login login, Duration patience) {

    /** How to log in. */
    public sealed interface Login {

        /** With the token in a file, which is read anew for each call. */
        record TokenFile(Path file) implements Login {}

        /**
         * As a pod of Kubernetes.
         *
         * @param mount path of the auth method, such as {@code kubernetes}
         * @param role name of the role there
         * @param file with the token of the service account
         */
        record Kubernetes(String mount, String role, Path file) implements Login {}
    }
}
