package dev.postern.local.scan;

import dev.postern.local.dataset.KeyFile;
import dev.postern.local.dataset.OwnDataFolder;
import dev.postern.local.dataset.WrongInputException;
import dev.postern.policy.Policy;
import dev.postern.policy.rule.OwnData;
import dev.postern.policy.rule.PolicyProblem;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.rule.StoredData;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./postern scan} and {@code ./postern judge} call. Exit codes: 0 every line was answered, 1 some were not,
 * 2 a wrong command line or policy.
 */
public final class ScanMain {
    private static final int BUFFER = 1 << 16;
    private static final int ANSWERED = 0;
    private static final int NOT_ALL_ANSWERED = 1;
    private static final int WRONG_USE = 2;

    private ScanMain() {}

    public static void main(String... arguments) {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.in, new FileOutputStream(FileDescriptor.out), errors));
    }

    static int run(List<String> arguments, InputStream in, OutputStream out, PrintStream errors) {
        BufferedOutputStream answers = new BufferedOutputStream(out, BUFFER);
        try {
            ScanOptions options = ScanOptions.read(arguments);
            if (options.help()) {
                answers.write(ScanOptions.HELP.getBytes(StandardCharsets.UTF_8));
                answers.flush();
                return ANSWERED;
            }
            LineAnswers lines = new LineAnswers(options, policy(options));
            boolean complete = lines.answer(new LineStream(in, answers::flush), answers);
            answers.flush();
            return complete ? ANSWERED : NOT_ALL_ANSWERED;
        } catch (WrongCommandLineException e) {
            errors.println("postern: " + e.getMessage());
            return WRONG_USE;
        } catch (IOException e) {
            errors.println("postern: input or output ended early: " + e.getMessage());
            return NOT_ALL_ANSWERED;
        }
    }

    private static @Nullable Policy policy(ScanOptions options) throws WrongCommandLineException {
        Path file = options.policy();
        if (file == null) {
            return null;
        }
        return switch (PolicyReader.read(content(file), ownData(options.data(), options.keyFile()))) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected ->
                throw new WrongCommandLineException("The policy has problems.\n" + listed(file, rejected.problems()));
        };
    }

    private static OwnData ownData(@Nullable Path folder, @Nullable Path keyFile) throws WrongCommandLineException {
        if (folder == null || keyFile == null) {
            return OwnData.NONE;
        }
        try {
            return new StoredData(new OwnDataFolder(folder, KeyFile.read(keyFile)));
        } catch (WrongInputException e) {
            throw new WrongCommandLineException(e.getMessage());
        }
    }

    private static String content(Path file) throws WrongCommandLineException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new WrongCommandLineException("The policy " + file + " is not valid UTF-8.");
        } catch (IOException e) {
            throw new WrongCommandLineException("The policy " + file + " cannot be read.");
        }
    }

    private static String listed(Path file, List<PolicyProblem> problems) {
        StringBuilder list = new StringBuilder();
        for (PolicyProblem problem : problems) {
            list.append(file).append(':').append(problem).append('\n');
        }
        return list.toString().stripTrailing();
    }
}
