package dev.postern.acceptance.stack;

import dev.postern.acceptance.client.LoginForms;
import dev.postern.acceptance.modelserver.ScriptedModelServer;
import dev.postern.local.gateway.GatewayProcess;
import dev.postern.local.gateway.GatewaySettings;
import dev.postern.local.keycloak.DemoUsers;
import dev.postern.local.keycloak.DeviceLogin;
import dev.postern.local.keycloak.KeycloakAdmin;
import dev.postern.local.keycloak.LocalKeycloak;
import dev.postern.local.model.ModelServer;
import dev.postern.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A stack of this machine's own processes, in a folder of its own. */
final class LocalStack implements Stack {
    private static final int KEY_BYTES = 32;
    private static final int CONTEXT_TOKENS = 8_192;

    private final Path folder;
    private final LocalKeycloak keycloak;
    private final LocalPostgres postgres;
    private final ScriptedModelServer model;
    private final GatewaySettings settings;
    private final GatewayProcess gateway;
    private final List<GatewayProcess> others = new ArrayList<>();
    private final boolean ownsKeycloak;

    private LocalStack(
            Path folder,
            LocalKeycloak keycloak,
            boolean ownsKeycloak,
            Map<String, String> changed,
            UnaryOperator<String> wayToDatabase,
            ModelServer... more) {
        this.folder = folder;
        this.keycloak = keycloak;
        this.ownsKeycloak = ownsKeycloak;
        this.model = ScriptedModelServer.start();
        this.postgres = LocalPostgres.in(folder.resolve("postgres")).start();
        this.settings = settings(more);
        settings.set(
                "postern.audit.jdbc-url", wayToDatabase.apply(postgres.trail().jdbcUrl()));
        changed.forEach(settings::set);
        this.gateway = process("gateway");
    }

    static Stack start() {
        Path folder = newFolder();
        return new LocalStack(
                folder, LocalKeycloak.in(folder.resolve("keycloak")).start(), true, Map.of(), UnaryOperator.identity());
    }

    @Override
    public URI gateway() {
        return gateway.url();
    }

    @Override
    public ScriptedModelServer model() {
        return model;
    }

    @Override
    public TrailTable trail() {
        return new TrailTable(
                postgres.trail().jdbcUrl(),
                postgres.superuser().user(),
                postgres.superuser().password().reveal());
    }

    @Override
    public String tokenOf(String user) {
        return keycloak.tokens().of(user);
    }

    @Override
    public String tokenOfLogin(String user) {
        DeviceLogin login = keycloak.login();
        LoginForms.allow(login.page(), user, DemoUsers.PASSWORD);
        return login.token();
    }

    @Override
    public KeycloakAdmin realm() {
        return keycloak.admin();
    }

    @Override
    public URI issuer() {
        return keycloak.identity().issuer();
    }

    @Override
    public void hearOfLogouts() {
        keycloak.tellOfLogouts(gateway.url());
    }

    @Override
    public void stopDatabase() {
        postgres.close();
    }

    @Override
    public void startDatabase() {
        postgres.restart();
    }

    @Override
    public void killGateway() {
        gateway.kill();
    }

    @Override
    public void startGateway() {
        gateway.restart();
    }

    @Override
    public URI startSecondGateway() {
        GatewayProcess second = process("gateway-" + (others.size() + 2));
        others.add(second);
        return second.url();
    }

    @Override
    public String gatewayLog() {
        return text(gateway.process().log().path());
    }

    @Override
    public String databaseLog() {
        return text(postgres.process().log().path());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stack another(ModelServer... more) {
        return new LocalStack(newFolder(), keycloak, false, Map.of(), UnaryOperator.identity(), more);
    }

    @Override
    public Stack another(Map<String, String> settings) {
        return new LocalStack(newFolder(), keycloak, false, settings, UnaryOperator.identity());
    }

    @Override
    public Stack another(UnaryOperator<String> wayToDatabase) {
        return new LocalStack(newFolder(), keycloak, false, Map.of(), wayToDatabase);
    }

    @Override
    public Machinery machinery() {
        return new Machinery(gateway, postgres, seals());
    }

    @Override
    public void close() {
        others.forEach(GatewayProcess::close);
        gateway.close();
        postgres.close();
        model.close();
        if (ownsKeycloak) {
            keycloak.close();
        }
    }

    private GatewayProcess process(String name) {
        ClassCache.makeOnce(() -> described("first"));
        return described(name).start();
    }

    /**
     * A gateway as it is shipped, save for one thing: it lives for seconds, in which the compiler that makes code for months
     * of work would take half of a start's processor time.
     */
    private GatewayProcess.Builder described(String name) {
        return GatewayProcess.in(folder.resolve(name)).settings(settings).jvmOption("-XX:TieredStopAtLevel=1");
    }

    /** Short time limits, so that tests of slow model servers and slow clients are quick; long enough for a busy machine. */
    private GatewaySettings settings(ModelServer... more) {
        GatewaySettings settings = new GatewaySettings()
                .identity(keycloak.identity())
                .apiKeys(key("api-keys.pepper"))
                .trail(postgres.trail(), key("trail.key"))
                .seal(folder.resolve("seal.pem"), folder.resolve("trail.policy"), seals())
                .set("postern.audit.seal.interval", "1s")
                .policy(policy())
                .set("postern.front.maximum-body-bytes", 1_048_576)
                .set("postern.front.request-deadline", "4s")
                .set("postern.front.stalled-reader", "3s")
                .set("postern.upstream.connect-timeout", "1s")
                .set("postern.upstream.first-token-timeout", "4s")
                .set("postern.upstream.idle-timeout", "3s")
                .set("postern.upstream.total-timeout", "30s")
                .set("postern.upstream.maximum-event-bytes", 65_536)
                // What a model server receives in a test is what the test is about.
                .set("postern.upstream.probe.interval", "1h")
                .set("postern.models.\"guarded\".audio", true)
                .set("postern.models.\"closed\".groups", "/hr")
                .set("postern.models.\"distant\".groups", "/hr")
                .set("postern.models.\"distant\".zone", "external")
                .set("postern.models.\"distant\".parameters", 70_000_000_000L)
                .set("postern.models.\"distant\".prompt-price", "0.4");
        for (String name : new String[] {"guarded", "plain", "closed", "tokenised", "distant"}) {
            settings.model(new ModelServer(
                    name, "scripted", model.url(), Optional.empty(), Optional.of(CONTEXT_TOKENS), false));
        }
        for (ModelServer server : more) {
            settings.model(server);
        }
        return settings;
    }

    private Path seals() {
        return folder.resolve("trail.seals");
    }

    private static Path policy() {
        try {
            URL document = Objects.requireNonNull(LocalStack.class.getResource("/policy.yaml"));
            return Path.of(document.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path key(String name) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            return Files.writeString(folder.resolve(name), Base64.getEncoder().encodeToString(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path stacks = Files.createDirectories(Path.of("target", "stacks").toAbsolutePath());
            return Files.createTempDirectory(stacks, "stack-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
