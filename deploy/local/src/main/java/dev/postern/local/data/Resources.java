package dev.postern.local.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that travel inside the launcher. */
public final class Resources {
    private static final String FOLDER = "/dev/postern/local/";

    private Resources() {}

    /** The whole text of a file that lies in {@code dev/postern/local}. */
    public static String text(String name) {
        try (InputStream stream = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("The launcher was packaged without " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
