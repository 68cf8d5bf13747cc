package dev.postern.local.dataset;

import dev.postern.policy.detect.dataset.TableBuild;
import dev.postern.policy.detect.dataset.TableProblem;
import dev.postern.policy.detect.fingerprint.FingerprintBuilder;
import dev.postern.policy.detect.keyed.DataKey;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code ./postern dataset} and {@code ./postern fingerprint} call. Exit codes: 0 built, 1 the table or the document
 * cannot be used, 2 a wrong command line.
 */
public final class DataMain {
    private static final int BUILT = 0;
    private static final int UNUSABLE = 1;
    private static final int WRONG_USE = 2;
    private static final int PIECE = 1 << 16;

    private DataMain() {}

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, errors));
    }

    /** The command with its streams; returns the exit code. */
    public static int run(List<String> arguments, PrintStream out, PrintStream errors) {
        BuildOptions options;
        DataKey key;
        try {
            options = BuildOptions.read(arguments);
            if (options.help()) {
                out.print(BuildOptions.HELP);
                return BUILT;
            }
            if (options.newKey()) {
                KeyFile.create(options.keyFile());
            }
            key = KeyFile.read(options.keyFile());
        } catch (WrongInputException e) {
            errors.println("postern: " + e.getMessage());
            return WRONG_USE;
        }
        try (Reader source = Files.newBufferedReader(options.source(), StandardCharsets.UTF_8)) {
            out.println(options.ofTable() ? dataset(options, key, source) : fingerprint(options, key, source));
            return BUILT;
        } catch (WrongInputException e) {
            e.getMessage().lines().forEach(line -> errors.println("postern: " + options.source() + ": " + line));
        } catch (CharacterCodingException e) {
            errors.println("postern: " + options.source() + " is not valid UTF-8.");
        } catch (IOException e) {
            errors.println("postern: " + options.source() + " cannot be read, or its target cannot be written.");
        }
        return UNUSABLE;
    }

    private static String dataset(BuildOptions options, DataKey key, Reader source)
            throws IOException, WrongInputException {
        TableBuild build = table(options, key);
        List<TableProblem> problems = build.read(new BufferedReader(source, PIECE));
        if (!problems.isEmpty()) {
            Stream<String> more = problems.size() == TableBuild.MOST_PROBLEMS
                    ? Stream.of("More may follow; mend these first.")
                    : Stream.empty();
            throw new WrongInputException(Stream.concat(problems.stream().map(TableProblem::toString), more)
                    .collect(Collectors.joining("\n")));
        }
        Path file = DataFile.write(options.target(), options.name() + OwnDataFolder.DATASET, build::write);
        return file + ": " + build.rows() + " rows, columns "
                + options.columns().stream()
                        .map(column -> column.name() + " (" + column.kind().word() + ")")
                        .collect(Collectors.joining(", "))
                + ", " + Files.size(file) + " bytes";
    }

    private static TableBuild table(BuildOptions options, DataKey key) throws WrongInputException {
        try {
            return new TableBuild(options.name(), key, options.columns(), Long.MAX_VALUE);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    private static String fingerprint(BuildOptions options, DataKey key, Reader source)
            throws IOException, WrongInputException {
        FingerprintBuilder builder = new FingerprintBuilder(options.name(), key);
        char[] piece = new char[PIECE];
        for (int count = source.read(piece); count >= 0; count = source.read(piece)) {
            builder.add(new String(piece, 0, count));
        }
        try {
            Path file = DataFile.write(options.target(), options.name() + OwnDataFolder.FINGERPRINT, builder::write);
            return file + ": " + builder.length() + " letters and digits, " + Files.size(file) + " bytes";
        } catch (IllegalStateException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }
}
