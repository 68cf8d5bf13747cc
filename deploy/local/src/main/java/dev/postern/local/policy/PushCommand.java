package dev.postern.local.policy;

import dev.postern.local.policy.PolicyApi.Draft;
import dev.postern.local.policy.PolicyApi.Problems;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./postern policy push FILE --title T}: proposes a policy, as a draft or as a new revision of the open draft with
 * that title. It comes into force when somebody who wrote no part of it publishes it.
 */
@Command(name = "push", description = "Makes a draft of a policy, or a new revision of the open draft with that title.")
final class PushCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private GatewayOptions options = new GatewayOptions();

    @Parameters(paramLabel = "FILE", description = "The policy.")
    private Path file = Path.of("");

    @Option(names = "--tests", paramLabel = "FILE", description = "Its test cases.")
    private @Nullable Path tests;

    @Option(names = "--title", paramLabel = "T", required = true, description = "What colleagues know the draft by.")
    private String title = "";

    PushCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws UnreadableFileException {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        String source = Documents.read(file);
        Path cases = tests;
        String trials = cases == null ? "" : Documents.read(cases);
        PolicyApi api = options.api(environment);
        Problems problems = api.check(source, trials);
        if (!problems.none()) {
            PrintWriter errors = spec.commandLine().getErr();
            Documents.print(file, problems.ofPolicy(), errors);
            Documents.print(cases == null ? file : cases, problems.ofTests(), errors);
            return ExitCode.SOFTWARE;
        }
        Optional<Draft> open = api.draft(title);
        Draft draft = open.isPresent() ? api.save(open.get(), title, source, trials) : api.begin(title, source, trials);
        PrintWriter out = spec.commandLine().getOut();
        out.println(draft.id());
        spec.commandLine()
                .getErr()
                .println("Revision " + draft.revision() + " of the draft \"" + title + "\"; somebody who wrote no part"
                        + " of it publishes it at " + api.desk());
        return ExitCode.OK;
    }
}
