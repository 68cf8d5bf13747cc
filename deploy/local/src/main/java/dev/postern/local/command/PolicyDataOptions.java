package dev.postern.local.command;

import dev.postern.local.failure.StartFailure;
import dev.postern.local.stack.PolicyData;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that name the company's own data. One without the other is a wrong command line. */
final class PolicyDataOptions {
    @Option(
            names = "--policy-data",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the datasets and fingerprints that the policy names.")
    private Path folder = Path.of("");

    @Option(
            names = "--policy-data-key-file",
            paramLabel = "FILE",
            required = true,
            description = "File with the key that they were built with.")
    private Path keyFile = Path.of("");

    /**
     * What they name, with whole paths: the gateway runs in another folder.
     *
     * @throws StartFailure where it cannot be read
     */
    PolicyData checked() {
        if (!Files.isDirectory(folder)) {
            throw new StartFailure(
                    "The folder " + folder + " of --policy-data is not there; ./postern dataset build and"
                            + " ./postern fingerprint build make what belongs into it.");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new StartFailure("The folder " + folder + " of --policy-data cannot be read.");
        }
        if (!Files.isRegularFile(keyFile) || !Files.isReadable(keyFile)) {
            throw new StartFailure("The file " + keyFile + " of --policy-data-key-file cannot be read.");
        }
        return new PolicyData(folder.toAbsolutePath(), keyFile.toAbsolutePath());
    }
}
