package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.process.Ports;
import dev.postern.local.stack.Leftovers;
import dev.postern.local.stack.Progress;
import dev.postern.local.stack.Ready;
import dev.postern.local.stack.ReadyFile;
import dev.postern.local.stack.Stack;
import dev.postern.local.stack.StackPlan;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./postern up}: starts everything and stays until it is told to stop or a part ends by itself. */
@Command(name = "up", description = "Starts Postgres, Keycloak, a small model and the gateway; Ctrl-C stops them.")
public final class UpCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--port", paramLabel = "N", description = "Where the gateway listens (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            description = "An OpenAI-compatible model server in place of the built-in model.")
    private @Nullable URI upstream;

    @Option(names = "--upstream-key-file", paramLabel = "FILE", description = "File with that server's API key.")
    private @Nullable Path upstreamKeyFile;

    @Option(
            names = "--upstream-model",
            paramLabel = "NAME",
            description = "The model to use there (default: the first that it lists).")
    private @Nullable String upstreamModel;

    @Option(
            names = "--no-model",
            description = "A simulator in place of the built-in model; nothing is downloaded for it.")
    private boolean noModel;

    @Option(
            names = "--audio",
            description = "Starts a small model that writes recordings down, too (180 MB to download once).")
    private boolean audio;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Policy file (default: the demo's, copied into DIR).")
    private @Nullable Path policy;

    @ArgGroup(exclusive = false)
    private @Nullable PolicyDataOptions policyData;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "A Postgres of yours, such as jdbc:postgresql://host/postern. With user and password of an"
                    + " administrator in it, the roles are made; without, the commands for them are written.")
    private @Nullable String database;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "An issuer of yours in place of the built-in Keycloak.")
    private @Nullable URI issuer;

    @Option(
            names = "--web-secret-file",
            paramLabel = "FILE",
            description = "File with the secret of the client postern-web at that issuer.")
    private @Nullable Path webSecretFile;

    @Option(names = "--no-browser", description = "Opens no browser.")
    private boolean noBrowser;

    public UpCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(commandSpec().commandLine().getOut());
        try (DataFolder folder = shared.folder()) {
            if (!folder.claim()) {
                throw new StartFailure(alreadyRuns(folder));
            }
            Leftovers.end(folder);
            check();
            StackPlan plan = plan();
            progress.line("Postern starts; everything it keeps lies in " + folder.root());
            return run(new Stack(plan, folder, progress, clock), progress);
        }
    }

    private int run(Stack stack, Progress progress) {
        Thread ending = new Thread(() -> end(stack, progress), "ending");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            Ready ready = stack.start();
            progress.line(new Welcome(ready, shared.again()).text());
            if (!noBrowser) {
                Browser.open(ready.gateway());
            }
            stack.awaitUnexpectedEnd().ifPresent(failure -> {
                throw failure;
            });
            return 0;
        } catch (StartFailure failure) {
            if (!stack.isEnding()) {
                throw failure;
            }
            // The stack was told to stop while it started; that is no failure to report.
            return 0;
        } finally {
            stack.close();
        }
    }

    private static void end(Stack stack, Progress progress) {
        if (!stack.isEnding()) {
            progress.line("");
            progress.line("Postern stops …");
            stack.close();
            progress.line("Postern has stopped.");
        }
    }

    private void check() {
        if (!Ports.isFree(port)) {
            throw new StartFailure("Port " + port + " is taken by another program: choose another one with --port.");
        }
        for (Path file : new Path[] {policy, upstreamKeyFile, webSecretFile}) {
            if (file != null && !Files.isReadable(file)) {
                throw new StartFailure("The file " + file + " cannot be read.");
            }
        }
    }

    private StackPlan plan() {
        return new StackPlan(
                port,
                Optional.ofNullable(upstream),
                Optional.ofNullable(upstreamKeyFile),
                Optional.ofNullable(upstreamModel),
                !noModel,
                audio,
                Optional.ofNullable(policy),
                Optional.ofNullable(policyData).map(PolicyDataOptions::checked),
                Optional.ofNullable(database),
                Optional.ofNullable(issuer),
                Optional.ofNullable(webSecretFile));
    }

    private static String alreadyRuns(DataFolder folder) {
        return ReadyFile.read(folder)
                .map(ready -> "Postern already runs on " + folder.root() + " since " + ready.since() + ": "
                        + ready.gateway() + " (issuer " + ready.issuer() + ").")
                .orElse("Another ./postern up is just starting or stopping on " + folder.root() + ".");
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        return spec;
    }
}
