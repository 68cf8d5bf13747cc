package dev.postern.gateway.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key a model server wants to see. Prints as its length. */
public final class ApiKey {
    private final String name;
    private final String characters;

    private ApiKey(String name, String characters) {
        this.name = name;
        this.characters = characters;
    }

    /**
     * Reads the key from a file that holds nothing else; white space around it is dropped.
     *
     * @param name what the catalogue knows it by
     */
    static ApiKey read(String name, Path file) {
        try {
            return new ApiKey(name, Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The model server's key cannot be read from " + file, e);
        }
    }

    /** What the catalogue knows it by. */
    public String name() {
        return name;
    }

    /** The characters, for the Authorization header of a request to the model server only. */
    public String reveal() {
        return characters;
    }

    @Override
    public String toString() {
        return "ApiKey[" + characters.length() + " characters]";
    }
}
