package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.stack.ReadyFile;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./postern status}: what runs, where, since when. Exit code 0 while all of it runs, 1 otherwise. */
@Command(name = "status", description = "Says what runs, where and since when.")
public final class StatusCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--json", description = "Prints ready.json as it is.")
    private boolean json;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        PrintWriter out = spec.commandLine().getOut();
        DataFolder folder = shared.folder();
        Optional<ReadyFile> ready = ReadyFile.read(folder);
        if (ready.isEmpty()) {
            out.println("Nothing runs on " + folder.root() + "; ./postern up starts it.");
            return 1;
        }
        if (json) {
            folder.ready().ifPresent(out::print);
        } else {
            print(out, ready.get());
        }
        out.flush();
        return ready.get().processes().values().stream().allMatch(process -> isAlive(process.pid())) ? 0 : 1;
    }

    private static void print(PrintWriter out, ReadyFile ready) {
        out.println("gateway   " + ready.gateway());
        out.println("issuer    " + ready.issuer());
        out.println("since     " + ready.since());
        ready.processes()
                .forEach((name, process) -> out.printf(
                        "%-9s %s, process %d, log %s%n",
                        name, isAlive(process.pid()) ? "runs" : "has ended", process.pid(), process.log()));
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
