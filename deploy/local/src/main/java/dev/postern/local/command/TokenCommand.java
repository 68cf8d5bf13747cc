package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.keycloak.DeviceLogin;
import dev.postern.local.keycloak.Tokens;
import dev.postern.local.stack.ReadyFile;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./postern token USER}: prints an access token of a demo user and nothing else. With {@code --login} somebody logs
 * in with a browser, and the token is theirs.
 */
@Command(name = "token", description = "Prints an access token.")
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(paramLabel = "USER", arity = "0..1", description = "Such as employee or auditor.")
    private String user = "";

    @Option(
            names = "--login",
            description = "Somebody logs in with a browser: for reveals and erasures, which need a recent login.")
    private boolean login;

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
        if (login == !user.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a user, or let somebody log in with --login.");
        }
        spec.commandLine().getOut().println(login ? loggedIn(spec, ready.issuer()) : token(ready.issuer()));
        return 0;
    }

    private String token(URI issuer) {
        return new Tokens(issuer, new LocalHttp()).of(user, password);
    }

    private static String loggedIn(CommandSpec spec, URI issuer) {
        DeviceLogin begun = DeviceLogin.begin(issuer, new LocalHttp());
        spec.commandLine().getErr().println("Log in at " + begun.page());
        return begun.token();
    }
}
