package dev.postern.local.data;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What one part of the stack remembers between starts: ports, passwords. A properties file that only its owner may read,
 * written whole at each change. Thread-safe.
 */
public final class Settings {
    private static final String FORMAT = "format";
    private static final String KNOWN_FORMAT = "1";

    private final Path file;
    private final SecureRandom random;
    private final Map<String, String> values;

    private Settings(Path file, SecureRandom random, Map<String, String> values) {
        this.file = file;
        this.random = random;
        this.values = values;
    }

    /** Reads the file, or begins a new one where there is none. */
    public static Settings open(Path file, SecureRandom random) {
        if (!Files.exists(file)) {
            return new Settings(file, random, new TreeMap<>(Map.of(FORMAT, KNOWN_FORMAT)));
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
        if (!KNOWN_FORMAT.equals(properties.getProperty(FORMAT))) {
            throw damaged(file, "its line format=" + KNOWN_FORMAT + " is missing");
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new Settings(file, random, values);
    }

    /** The password of that name, made up and kept at the first call. */
    public synchronized Secret password(String name) {
        String known = values.get(name);
        if (known != null) {
            return Secret.of(known);
        }
        Secret fresh = Secret.newPassword(random);
        put(name, fresh.reveal());
        return fresh;
    }

    public synchronized Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A number that was put earlier. */
    public synchronized OptionalInt number(String name) {
        String text = values.get(name);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw damaged(file, name + " is not a number");
        }
    }

    /** Keeps a value; it is on disk when this returns. */
    public synchronized void put(String name, String value) {
        values.put(name, value);
        StringBuilder content = new StringBuilder("# Kept between starts; ./postern reset removes it.\n");
        values.forEach((key, text) -> content.append(key)
                .append('=')
                .append(text.replace("\\", "\\\\"))
                .append('\n'));
        PrivateFiles.write(file, content.toString());
    }

    private static StartFailure damaged(Path file, String reason) {
        return new StartFailure(
                "The file " + file + " is damaged (" + reason + "): put it right, or begin anew with ./postern reset.");
    }
}
