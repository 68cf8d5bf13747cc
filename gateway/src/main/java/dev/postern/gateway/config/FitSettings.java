package dev.postern.gateway.config;

import java.nio.file.Path;
import java.util.Optional;

/** What models in files would need. */
public interface FitSettings {
    /**
     * Folder of model files whose heads operators may have read at the models desk; without one they send the head of a file
     * of their own.
     */
    Optional<Path> folder();
}
