package dev.postern.audit.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A header that lets the gateway in. The file is read for each request, so that a secret can be exchanged while the gateway
 * runs.
 *
 * @param name of the header, such as {@code Authorization}
 * @param scheme what stands before the secret, such as {@code Splunk}; empty for nothing
 * @param file holds the secret; none for no header
 */
public record SecretHeader(String name, String scheme, Optional<Path> file) {

    public static SecretHeader none() {
        return new SecretHeader("Authorization", "", Optional.empty());
    }

    /** @throws IOException where the file cannot be read or holds what no header can */
    Optional<String> value() throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String secret = Files.readString(file.get(), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty() || !secret.chars().allMatch(unit -> unit >= ' ' && unit < 0x7F)) {
            throw new IOException("The secret file must hold one line of ASCII: " + file.get());
        }
        return Optional.of(scheme.isEmpty() ? secret : scheme + " " + secret);
    }
}
