package dev.postern.acceptance.stack;

import dev.postern.local.data.Checkout;
import dev.postern.local.gateway.GatewayProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The gateway's classes as a whole start and end leave them, loaded and linked (JEP 483 and 514), beside the packaged
 * gateway. The tests start it some two hundred times, each with a third less processor time for it.
 */
final class ClassCache {
    /** Writing it takes ten seconds on a quiet machine. */
    private static final Duration UNTIL_WRITTEN = Duration.ofMinutes(3);

    private ClassCache() {}

    /**
     * Makes it by starting and ending a gateway once, where there is none for the present build. Where the JVM cannot, the
     * gateways start without.
     *
     * @param gateway describes a gateway that can start
     */
    static synchronized void makeOnce(Supplier<GatewayProcess.Builder> gateway) {
        Path program = Checkout.here().gatewayJar();
        Path cache = GatewayProcess.classCache(program);
        try {
            if (isNewer(cache, program)) {
                return;
            }
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (GatewayProcess learning = gateway.get()
                .jvmOption("-XX:AOTCacheOutput=" + cache.getFileName())
                .start()) {
            learning.process().stop(UNTIL_WRITTEN);
        }
    }

    private static boolean isNewer(Path cache, Path program) throws IOException {
        return Files.exists(cache)
                && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(program)) >= 0;
    }
}
