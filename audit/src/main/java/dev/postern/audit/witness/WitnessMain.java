package dev.postern.audit.witness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What {@code ./postern witness} calls. Runs until it is told to stop. */
public final class WitnessMain {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private WitnessMain() {}

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        List<String> given = List.of(arguments);
        if (given.contains("--help") || given.contains("-h")) {
            out.print(WitnessOptions.HELP);
            return;
        }
        try {
            WitnessOptions options = WitnessOptions.read(given);
            start(options, out, errors).ifPresent(System::exit);
        } catch (IllegalArgumentException | IOException e) {
            errors.println("postern: " + e.getMessage());
            System.exit(WRONG_USE);
        }
    }

    /** Listens and says so; the exit code where it cannot. */
    private static Optional<Integer> start(WitnessOptions options, PrintStream out, PrintStream errors) {
        try {
            WitnessProcess process = WitnessProcess.start(options, Clock.system(ZoneOffset.UTC));
            out.println("The witness listens. Its line for the policy of the trail:");
            out.println(process.policyLine());
            return Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            errors.println("postern: The witness cannot work: " + e.getMessage());
            return Optional.of(FAILED);
        }
    }
}
