package dev.postern.local.policy;

import dev.postern.local.data.DataFolder;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.keycloak.Tokens;
import dev.postern.local.stack.ReadyFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which gateway is meant, and who asks it: always a person, by a token of theirs. */
final class GatewayOptions {
    static final String TOKEN = "POSTERN_TOKEN";

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Address of the gateway (default: the one that ./postern up started).")
    private @Nullable URI gateway;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds an access token (default: the environment variable " + TOKEN + ").")
    private @Nullable Path tokenFile;

    @Option(names = "--as", paramLabel = "USER", description = "A demo user of ./postern up, such as policy-editor.")
    private @Nullable String user;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything of ./postern up is kept (default: .postern in the working copy).")
    private @Nullable Path data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;

    /** The gateway, ready to be asked. */
    PolicyApi api(Map<String, String> environment) throws UnreadableFileException {
        LocalHttp http = new LocalHttp();
        URI address = gateway == null ? stack().gateway() : gateway;
        return new PolicyApi(address, token(http, environment), http);
    }

    private String token(LocalHttp http, Map<String, String> environment) throws UnreadableFileException {
        if (user != null) {
            return new Tokens(stack().issuer(), http).of(user);
        }
        String token = tokenFile == null ? environment.getOrDefault(TOKEN, "") : Documents.read(tokenFile);
        if (token.isBlank()) {
            throw new UnreadableFileException("The gateway wants to know who asks: set " + TOKEN
                    + " to an access token, or name --token-file FILE, or --as USER on ./postern up.");
        }
        return token.strip();
    }

    private ReadyFile stack() {
        DataFolder folder =
                DataFolder.at(data == null ? Path.of(System.getProperty("postern.home", ""), ".postern") : data);
        return ReadyFile.read(folder)
                .orElseThrow(() -> new StartFailure("Nothing runs on " + folder.root()
                        + ": start it with ./postern up, or name a gateway with --gateway URL."));
    }
}
