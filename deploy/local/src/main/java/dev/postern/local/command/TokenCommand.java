package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.keycloak.Tokens;
import dev.postern.local.stack.ReadyFile;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./postern token USER}: prints an access token of a demo user and nothing else. */
@Command(name = "token", description = "Prints an access token of a demo user.")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(paramLabel = "USER", description = "Such as employee or auditor.")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "P",
            description = "For users of an issuer of yours (default: the demo users' password).")
    private String password = DemoUsers.PASSWORD;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        DataFolder folder = shared.folder();
        ReadyFile ready = ReadyFile.read(folder)
                .orElseThrow(() -> new StartFailure(
                        "Nothing runs on " + folder.root() + ", so nobody gives a token: start it with ./postern up."));
        spec.commandLine().getOut().println(new Tokens(ready.issuer(), new LocalHttp()).of(user, password));
        return 0;
    }
}
