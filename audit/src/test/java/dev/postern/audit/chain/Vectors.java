package dev.postern.audit.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Fixed bytes that the format is held against. */
final class Vectors {
    private Vectors() {}

    /** A resource without its line breaks. */
    static String read(String name) {
        try (InputStream vector = Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name)) {
            return new String(vector.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
