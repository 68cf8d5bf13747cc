package dev.postern.local.policy;

import dev.postern.policy.Policy;
import dev.postern.policy.trial.Mismatch;
import dev.postern.policy.trial.Trial;
import dev.postern.policy.trial.TrialResult;
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

/** {@code ./postern policy test FILE --tests FILE}: runs the test cases of a policy. */
@Command(name = "test", description = "Runs the test cases of a policy.")
final class TestCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PolicyOptions options = new PolicyOptions();

    @Option(names = "--tests", paramLabel = "FILE", required = true, description = "Its test cases.")
    private Path tests = Path.of("");

    @Override
    public Integer call() throws UnreadableFileException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Policy> policy = options.policy(errors);
        Optional<List<Trial>> trials = TrialFile.read(tests, errors);
        if (policy.isEmpty() || trials.isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        PrintWriter out = spec.commandLine().getOut();
        int passed = 0;
        for (Trial trial : trials.get()) {
            passed += print(trial.run(policy.get()), out) ? 1 : 0;
        }
        int all = trials.get().size();
        out.println(policy.get().version() + ": " + passed + " of " + all + " test cases passed");
        return passed == all ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Whether the case passed. */
    private boolean print(TrialResult result, PrintWriter out) {
        return switch (result) {
            case TrialResult.Passed passed -> {
                out.println("passed  " + passed.name());
                yield true;
            }
            case TrialResult.Failed failed -> {
                out.println("FAILED  " + failed.name() + " (" + tests + ":"
                        + failed.place().line() + ")");
                for (Mismatch mismatch : failed.mismatches()) {
                    out.println("        " + mismatch);
                }
                yield false;
            }
        };
    }
}
