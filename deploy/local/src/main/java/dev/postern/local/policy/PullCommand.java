package dev.postern.local.policy;

import dev.postern.local.policy.PolicyApi.Documented;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./postern policy pull}: fetches the policy in force, or a version of it, as it was written. */
@Command(name = "pull", description = "Fetches the policy in force, or a version of it.")
final class PullCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private GatewayOptions options = new GatewayOptions();

    @Option(names = "--version", paramLabel = "N", description = "Number of a version (default: what is in force).")
    private @Nullable Integer version;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the policy goes (default: standard output).")
    private @Nullable Path out;

    @Option(names = "--tests-out", paramLabel = "FILE", description = "Where its test cases go.")
    private @Nullable Path testsOut;

    PullCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws UnreadableFileException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        PolicyApi api = options.api(environment);
        Documented found = version == null ? api.inForce() : api.version(version);
        if (out == null) {
            spec.commandLine().getOut().print(found.source());
            spec.commandLine().getOut().flush();
        } else {
            Documents.write(out, found.source());
        }
        if (testsOut != null) {
            Documents.write(testsOut, found.tests());
        }
        spec.commandLine().getErr().println(found.name());
        return ExitCode.OK;
    }
}
