package dev.postern.local.policy;

import dev.postern.policy.rule.PolicyProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Documents in files. */
final class Documents {
    private Documents() {}

    static String read(Path file) throws UnreadableFileException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException("The file " + file + " is not valid UTF-8.");
        } catch (IOException e) {
            throw new UnreadableFileException("The file " + file + " cannot be read.");
        }
    }

    static void write(Path file, String text) throws UnreadableFileException {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnreadableFileException("The file " + file + " cannot be written.");
        }
    }

    /** Each with its file, line and column, what to do, the line and a caret below the place. */
    static void print(Path file, List<PolicyProblem> problems, PrintWriter errors) {
        problems.forEach(problem -> errors.println(file + ":" + problem));
    }
}
