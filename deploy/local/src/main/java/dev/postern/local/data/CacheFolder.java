package dev.postern.local.data;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things lie that take long to make and are the same for every data folder: the unpacked Postgres, a Keycloak that
 * has been through its first start. Safe to delete while nothing runs.
 */
public final class CacheFolder {
    private CacheFolder() {}

    /** {@code $XDG_CACHE_HOME/postern}, or {@code ~/.cache/postern} (XDG Base Directory Specification). */
    public static Path usual() {
        return usual(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path usual(Map<String, String> environment, Path home) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = configured.isEmpty() ? home.resolve(".cache") : Path.of(configured);
        return base.resolve("postern").toAbsolutePath();
    }
}
