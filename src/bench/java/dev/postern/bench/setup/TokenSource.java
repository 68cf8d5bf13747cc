package dev.postern.bench.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bearer token comes from. Asked anew before each measurement, because tokens live for minutes only. */
public sealed interface TokenSource {
    /** A token of now, empty where none is used. */
    Optional<String> token() throws SetupException, InterruptedException;

    /** No token at all. */
    record None() implements TokenSource {
        @Override
        public Optional<String> token() {
            return Optional.empty();
        }
    }

    /** Given on the command line. */
    record Given(String value) implements TokenSource {
        @Override
        public Optional<String> token() {
            return Optional.of(value);
        }

        /** Prints no token. */
        @Override
        public String toString() {
            return "Given[token]";
        }
    }

    /** Kept fresh in a file by somebody else. */
    record InFile(Path file) implements TokenSource {
        @Override
        public Optional<String> token() throws SetupException {
            try {
                return Optional.of(Files.readString(file).strip());
            } catch (IOException e) {
                throw new SetupException("There is no token to read in " + file + ".");
            }
        }
    }

    /** Printed by {@code ./postern token USER}, the launcher of the local stack. */
    record OfLauncher(Path launcher, Path data, String user) implements TokenSource {
        @Override
        public Optional<String> token() throws SetupException, InterruptedException {
            try {
                Process process = new ProcessBuilder(launcher.toString(), "token", user, "--data", data.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
                if (process.waitFor() == 0 && !printed.isEmpty()) {
                    return Optional.of(printed);
                }
            } catch (IOException e) {
                // The same as a launcher that fails.
            }
            throw new SetupException(
                    launcher + " token " + user + " gives no token; --token-file takes one from elsewhere.");
        }
    }
}
