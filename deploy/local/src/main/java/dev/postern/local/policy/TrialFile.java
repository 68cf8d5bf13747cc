package dev.postern.local.policy;

import dev.postern.policy.trial.Trial;
import dev.postern.policy.trial.TrialReading;
import dev.postern.policy.trial.Trials;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Test cases in a file. */
final class TrialFile {
    private TrialFile() {}

    /** The cases, or nothing where their document has problems; those are printed. */
    static Optional<List<Trial>> read(Path file, PrintWriter errors) throws UnreadableFileException {
        return switch (Trials.read(Documents.read(file))) {
            case TrialReading.Accepted accepted -> Optional.of(accepted.trials());
            case TrialReading.Rejected rejected -> {
                Documents.print(file, rejected.problems(), errors);
                yield Optional.empty();
            }
        };
    }
}
