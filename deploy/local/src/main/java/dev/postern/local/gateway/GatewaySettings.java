package dev.postern.local.gateway;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.keycloak.IdentityProvider;
import dev.postern.local.model.ModelServer;
import dev.postern.local.postgres.PostgresAccount;
import dev.postern.local.postgres.TrailDatabase;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gateway's configuration, gathered from the parts around it and written as a properties file that only its owner may
 * read: it holds passwords, which have no place on a command line. Not thread-safe.
 */
public final class GatewaySettings {
    private final Map<String, String> values = new TreeMap<>(Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.management.host", "127.0.0.1",
            // Whoever stops a stack on a desk does not wait half a minute for open streams.
            "quarkus.shutdown.timeout", "5S"));

    /** Where people log in. */
    public GatewaySettings identity(IdentityProvider provider) {
        provider.directorySecret()
                .ifPresent(secret -> set("postern.identity.directory.client-secret", secret.reveal()));
        return set("postern.identity.issuer", provider.issuer())
                .set("postern.identity.web.client-secret", provider.webSecret().reveal());
    }

    /** What API keys are proved with. */
    public GatewaySettings apiKeys(Path pepperFile) {
        return set("postern.api-keys.pepper-file", pepperFile);
    }

    /** Where exchanges are recorded. */
    public GatewaySettings trail(TrailDatabase trail, Path keyFile) {
        account("postern.audit.owner", trail.owner());
        account("postern.audit.writer", trail.writer());
        account("postern.audit.reader", trail.reader());
        account("postern.audit.sealer", trail.sealer());
        account("postern.audit.keeper", trail.keeper());
        account("postern.desk", trail.desk());
        return set("postern.audit.jdbc-url", trail.jdbcUrl()).set("postern.audit.key-file", keyFile);
    }

    /** How the trail is sealed; the gateway makes keys and policy at its first start. */
    public GatewaySettings seal(Path keyFile, Path policyFile, Path file) {
        return set("postern.audit.seal.key-file", keyFile)
                .set("postern.audit.seal.policy-file", policyFile)
                .set("postern.audit.seal.file", file)
                .set("postern.audit.seal.new-keys", true);
    }

    /** A model of the catalogue. */
    public GatewaySettings model(ModelServer server) {
        String prefix = "postern.models.\"" + server.name() + "\".";
        server.keyFile().ifPresent(file -> set(prefix + "key-file", file));
        server.contextLength().ifPresent(tokens -> set(prefix + "context-length", tokens));
        return set(prefix + "url", server.url())
                .set(prefix + "upstream-name", server.upstreamName())
                .set(
                        prefix + "kind",
                        server.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .set(prefix + "simulated", server.simulated());
    }

    /** A model of the catalogue that writes recordings down and does nothing else. */
    public GatewaySettings audio(ModelServer server) {
        return model(server).set("postern.models.\"" + server.name() + "\".capabilities", "audio");
    }

    /** What leaves and what may not. */
    public GatewaySettings policy(Path file) {
        return set("postern.policy.file", file);
    }

    /** The company's own data that the policy may name. */
    public GatewaySettings policyData(Path folder, Path keyFile) {
        return set("postern.policy.data-folder", folder).policyDataKey(keyFile);
    }

    /** The key of what is uploaded at the policy desk, where there is no folder. */
    public GatewaySettings policyDataKey(Path keyFile) {
        return set("postern.policy.data-key-file", keyFile);
    }

    /** Where the gateway listens for clients, and where it tells of its health. */
    public GatewaySettings ports(int http, int management) {
        return set("quarkus.http.port", http).set("quarkus.management.port", management);
    }

    /** Any other setting. */
    public GatewaySettings set(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    void writeTo(Path file) {
        StringBuilder content = new StringBuilder("# Written at each start.\n");
        values.forEach((name, value) ->
                content.append(escaped(name)).append('=').append(escaped(value)).append('\n'));
        PrivateFiles.write(file, content.toString());
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    private void account(String prefix, PostgresAccount account) {
        set(prefix + ".user", account.user());
        set(prefix + ".password", account.password().reveal());
    }

    /** Properties-file characters with a meaning; {@code $} begins an expression for the gateway's configuration. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replace(":", "\\:")
                .replace(" ", "\\ ")
                .replace("$", "\\\\$");
    }
}
