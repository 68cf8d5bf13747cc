package dev.postern.local.command;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a page where there is a desktop to open it on. */
final class Browser {
    private Browser() {}

    static void open(URI page) {
        opener(System.getProperty("os.name"), System.getenv()).ifPresent(opener -> {
            try {
                new ProcessBuilder(opener, page.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notInstalled) {
                // The address stands on the terminal; whoever wants it can click it.
            }
        });
    }

    /** The program that opens pages; empty where there is no desktop. */
    static Optional<String> opener(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return Optional.of("open");
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? Optional.of("xdg-open") : Optional.empty();
    }
}
