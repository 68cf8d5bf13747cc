package dev.postern.audit.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command was asked for.
 *
 * @param file the bundle, or the proof where {@code record} is there
 * @param policy whose keys count
 * @param record canonical bytes of the record that the proof is of
 * @param print whether the records are printed
 * @param json whether the result is printed for machines
 */
record VerifyOptions(Path file, Optional<Path> policy, Optional<Path> record, boolean print, boolean json) {
    static final String HELP = """
            Usage: ./postern verify [OPTIONS] BUNDLE
                   ./postern verify [OPTIONS] --record FILE PROOF

            Checks a bundle of the audit trail, or the proof of one record, without the gateway and without a network.

              --policy FILE  whose signatures count; ask the operators of the trail for it, not whoever gave you the bundle.
                             Without it the policy of the local stack counts where there is one (--data), and otherwise the
                             one in the bundle, which says nothing about whose it is
              --data DIR     data folder of the local stack (.postern by default)
              --record FILE  the record's canonical bytes, to check a .tlog-proof
              --print        prints each record as a line of JSON once everything is checked
              --json         prints the result as JSON
              --help         this text

            Exit codes: 0 valid, 1 altered, 2 incomplete, 3 untrusted, 4 malformed, 64 wrong command line
            """;

    /** A command line that asks for nothing that can be done. */
    static final class WrongCommandLineException extends Exception {
        private static final long serialVersionUID = 1L;

        WrongCommandLineException(String message) {
            super(message);
        }
    }

    /** @param home folder in which the local stack keeps its data, if there is one */
    static VerifyOptions parse(List<String> arguments, Path home) throws WrongCommandLineException {
        Deque<String> left = new ArrayDeque<>(arguments);
        Optional<Path> file = Optional.empty();
        Optional<Path> policy = Optional.empty();
        Optional<Path> record = Optional.empty();
        Path data = home.resolve(".postern");
        boolean print = false;
        boolean json = false;
        while (!left.isEmpty()) {
            String next = left.removeFirst();
            switch (next) {
                case "--policy" -> policy = Optional.of(value(next, left));
                case "--record" -> record = Optional.of(value(next, left));
                case "--data" -> data = value(next, left);
                case "--print" -> print = true;
                case "--json" -> json = true;
                default -> {
                    if (next.startsWith("-") || file.isPresent()) {
                        throw new WrongCommandLineException("Unknown option or second file: " + next + ".");
                    }
                    file = Optional.of(Path.of(next));
                }
            }
        }
        Path local = data.resolve("trust").resolve("trail.policy");
        Optional<Path> trusted = policy.or(() -> Files.isReadable(local) ? Optional.of(local) : Optional.empty());
        return new VerifyOptions(
                file.orElseThrow(() -> new WrongCommandLineException("There is no file to verify.")),
                trusted,
                record,
                print,
                json);
    }

    private static Path value(String option, Deque<String> left) throws WrongCommandLineException {
        if (left.isEmpty()) {
            throw new WrongCommandLineException(option + " needs a file.");
        }
        return Path.of(left.removeFirst());
    }
}
