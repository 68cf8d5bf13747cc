package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.failure.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./postern reset}: removes the data folder, after asking. Never a folder that no Postern made. */
@Command(name = "reset", description = "Removes everything that was kept, after asking.")
public final class ResetCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (DataFolder folder = shared.folder()) {
            if (!Files.exists(folder.root())) {
                out.println("There is nothing to remove: " + folder.root() + " does not exist.");
                return 0;
            }
            if (!folder.isOurs()) {
                throw new StartFailure("The folder " + folder.root() + " was not made by Postern and is left alone.");
            }
            if (!folder.claim()) {
                throw new StartFailure("Postern runs on " + folder.root() + ": stop it first.");
            }
            if (!yes && !agrees(out, folder)) {
                out.println("Nothing was removed.");
                return 1;
            }
            PrivateFiles.remove(folder.root());
            out.println("Removed " + folder.root());
            return 0;
        }
    }

    private static boolean agrees(PrintWriter out, DataFolder folder) throws IOException {
        out.print("Remove " + folder.root() + " with its users, its trail and its keys? [y/N] ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
