package dev.postern.local.policy;

import dev.postern.policy.Policy;
import dev.postern.policy.trial.Trial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./postern policy validate FILE}: says what keeps a policy from coming into force. */
@Command(name = "validate", description = "Reads a policy and its test cases and lists their problems.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(names = "--tests", paramLabel = "FILE", description = "Its test cases; they are read and not run.")
    private @Nullable Path tests;

    @Override
    public Integer call() throws UnreadableFileException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Policy> policy = options.policy(errors);
        Path cases = tests;
        Optional<List<Trial>> trials = cases == null ? Optional.of(List.of()) : TrialFile.read(cases, errors);
        if (policy.isEmpty() || trials.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        spec.commandLine()
                .getOut()
                .println(policy.get().version() + ": no problems"
                        + (cases == null ? "" : ", " + trials.get().size() + " test cases"));
        return ExitCode.OK;
    }
}
