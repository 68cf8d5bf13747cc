package dev.postern.local.policy;

import dev.postern.local.dataset.KeyFile;
import dev.postern.local.dataset.OwnDataFolder;
import dev.postern.local.dataset.WrongInputException;
import dev.postern.policy.Policy;
import dev.postern.policy.rule.OwnData;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.rule.StoredData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A policy in a file, with the company's own data that it names. */
final class PolicyOptions {
    @Parameters(paramLabel = "FILE", description = "The policy.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the datasets and fingerprints lie that the policy names.")
    private @Nullable Path data;

    @Option(names = "--key-file", paramLabel = "FILE", description = "The key they were built with.")
    private @Nullable Path keyFile;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;

    /** The policy, or nothing where it has problems; those are printed. */
    Optional<Policy> policy(PrintWriter errors) throws UnreadableFileException {
        return switch (PolicyReader.read(Documents.read(file), ownData())) {
            case PolicyReading.Accepted accepted -> Optional.of(accepted.policy());
            case PolicyReading.Rejected rejected -> {
                Documents.print(file, rejected.problems(), errors);
                yield Optional.empty();
            }
        };
    }

    Path file() {
        return file;
    }

    private OwnData ownData() throws UnreadableFileException {
        Path folder = data;
        Path key = keyFile;
        if ((folder == null) != (key == null)) {
            throw new UnreadableFileException("--data DIR and --key-file FILE go together.");
        }
        if (folder == null || key == null) {
            return OwnData.NONE;
        }
        try {
            return new StoredData(new OwnDataFolder(folder, KeyFile.read(key)));
        } catch (WrongInputException e) {
            throw new UnreadableFileException(e.getMessage());
        }
    }
}
