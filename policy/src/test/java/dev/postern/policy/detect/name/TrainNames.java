package dev.postern.policy.detect.name;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the model of names anew and writes it to the file given; see {@code docs/names.md}. */
final class TrainNames {
    private static final int TEXTS = 40_000;
    private static final int ROUNDS = 4;
    private static final int BITS = 17;

    private TrainNames() {}

    public static void main(String[] arguments) throws IOException {
        int texts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TEXTS;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            new Training(texts, ROUNDS, BITS).run(out);
        }
    }
}
