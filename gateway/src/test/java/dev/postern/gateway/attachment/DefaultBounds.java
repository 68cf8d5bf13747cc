package dev.postern.gateway.attachment;

import dev.postern.gateway.config.FileSettings;
import java.time.Duration;

/** Bounds for tests: small, so that they are soon passed. */
record DefaultBounds(Duration deadline, int workers, int waiting) implements FileSettings {
    static final int BYTES = 2_000_000;
    static final int CHARACTERS = 100_000;

    static DefaultBounds patient() {
        return new DefaultBounds(Duration.ofSeconds(60), 2, 16);
    }

    @Override
    public int maximumBytes() {
        return BYTES;
    }

    @Override
    public int maximumCharacters() {
        return CHARACTERS;
    }
}
