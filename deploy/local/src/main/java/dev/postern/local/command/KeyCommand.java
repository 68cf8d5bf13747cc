package dev.postern.local.command;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.keycloak.DeviceLogin;
import dev.postern.local.stack.ReadyFile;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./postern key}: somebody logs in with a browser, and a new API key of theirs is printed, and nothing else. A key needs a
 * login of the last minutes, so a demo user's password alone is not enough.
 */
@Command(name = "key", description = "Prints a new API key of whoever logs in.")
public final class KeyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--name", paramLabel = "N", description = "What the key is for (default: ${DEFAULT-VALUE}).")
    private String name = "command line";

    @Option(names = "--days", paramLabel = "D", description = "How long it is good (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills this in");
        }
        DataFolder folder = shared.folder();
        ReadyFile ready = ReadyFile.read(folder)
                .orElseThrow(() -> new StartFailure(
                        "Nothing runs on " + folder.root() + ", so nobody makes a key: start it with ./postern up."));
        LocalHttp http = new LocalHttp();
        DeviceLogin login = DeviceLogin.begin(ready.issuer(), http);
        spec.commandLine().getErr().println("Log in at " + login.page());
        spec.commandLine().getErr().flush();
        spec.commandLine().getOut().println(key(http, ready.gateway(), login.token()));
        return 0;
    }

    private String key(LocalHttp http, URI gateway, String token) {
        try {
            LocalHttp.Answer answer = http.send(
                    "POST",
                    gateway.resolve("/api/keys"),
                    Map.of("Authorization", "Bearer " + token),
                    Map.of("name", name, "days", days));
            if (!answer.isFine()) {
                throw new StartFailure("The gateway makes no key: "
                        + answer.body().at("/error/message").asText("status " + answer.status()));
            }
            return answer.body().path("text").asText();
        } catch (IOException e) {
            throw new StartFailure("The gateway does not answer at " + gateway + ": is Postern running?", e);
        }
    }
}
