package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command has: which stack is meant, and help. */
final class SharedOptions {
    static final String DEFAULT = ".postern";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything of this Postern is kept (default: ${DEFAULT-VALUE} in the working copy).")
    private Path data = Path.of(DEFAULT);

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;

    /** The folder, seen from the working copy where the default is meant and from here where a path is given. */
    DataFolder folder() {
        String home = System.getProperty("postern.home", "");
        return DataFolder.at(isDefault() ? Path.of(home, DEFAULT) : data);
    }

    boolean isDefault() {
        return data.equals(Path.of(DEFAULT));
    }

    /** What to add to a command line so that it means the same stack. */
    String again() {
        return isDefault() ? "" : " --data " + folder().root();
    }
}
