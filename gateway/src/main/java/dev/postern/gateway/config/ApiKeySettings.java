package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** API keys, for tools that cannot log anybody in; docs/clients.md. */
public interface ApiKeySettings {
    /** File with 32 bytes, in base64, that all keys are proved with; another one ends all keys. Without one there are none. */
    Optional<Path> pepperFile();

    /** The most keys that one person may have at a time. */
    @WithDefault("20")
    int most();
}
