package dev.postern.local.stack;

import dev.postern.local.data.DataFolder;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Resources;
import dev.postern.local.data.Secret;
import dev.postern.local.data.Settings;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.gateway.GatewayProcess;
import dev.postern.local.gateway.GatewaySettings;
import dev.postern.local.keycloak.IdentityProvider;
import dev.postern.local.keycloak.LocalKeycloak;
import dev.postern.local.model.ForeignModel;
import dev.postern.local.model.LocalAudio;
import dev.postern.local.model.LocalModel;
import dev.postern.local.model.ModelServer;
import dev.postern.local.model.NoModelHereException;
import dev.postern.local.model.SimulatedModel;
import dev.postern.local.postgres.ExternalDatabase;
import dev.postern.local.postgres.LocalPostgres;
import dev.postern.local.postgres.TrailDatabase;
import dev.postern.local.process.LogFile;
import dev.postern.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts the parts of one plan in one data folder, or takes what the plan names in their place. Thread-safe. */
final class PartStarter {
    private static final int USUAL_POSTGRES_PORT = 15_432;
    private static final int USUAL_KEYCLOAK_PORT = 8180;
    private static final int USUAL_MODEL_PORT = 8190;
    private static final int USUAL_AUDIO_PORT = 8195;
    private static final int USUAL_MANAGEMENT_PORT = 9000;

    private final StackPlan plan;
    private final DataFolder folder;
    private final Progress progress;
    private final Consumer<Part> started;

    /** Where the started gateway is found. */
    record Gateway(URI url, URI health) {}

    PartStarter(StackPlan plan, DataFolder folder, Progress progress, Consumer<Part> started) {
        this.plan = plan;
        this.folder = folder;
        this.progress = progress;
        this.started = started;
    }

    TrailDatabase database() {
        if (plan.database().isPresent()) {
            Path own = folder.part("database");
            Settings settings = Settings.open(own.resolve("settings.properties"), new SecureRandom());
            return ExternalDatabase.at(plan.database().get()).prepare(settings, own.resolve("roles.sql"));
        }
        LocalPostgres postgres = LocalPostgres.in(folder.part("postgres"))
                .portFrom(USUAL_POSTGRES_PORT)
                .log(freshLog("postgres"))
                .notes(progress.about("Postgres"))
                .start();
        started.accept(new Part("postgres", Optional.of(postgres.process()), postgres::close));
        return postgres.trail();
    }

    IdentityProvider identity() {
        if (plan.issuer().isPresent()) {
            return new IdentityProvider(plan.issuer().get(), foreignWebSecret(), Optional.empty());
        }
        LocalKeycloak keycloak = LocalKeycloak.in(folder.part("keycloak"))
                .portFrom(USUAL_KEYCLOAK_PORT)
                .log(freshLog("keycloak"))
                .notes(progress.about("Keycloak"))
                .start();
        started.accept(new Part("keycloak", Optional.of(keycloak.process()), keycloak::close));
        keycloak.tellOfLogouts(URI.create("http://127.0.0.1:" + plan.port()));
        return keycloak.identity();
    }

    ModelServer model() {
        if (plan.upstream().isPresent()) {
            return ForeignModel.at(plan.upstream().get(), plan.upstreamKeyFile(), plan.upstreamModel());
        }
        try {
            return plan.withModel() ? builtInModel() : simulator("--no-model was given");
        } catch (NoModelHereException e) {
            return simulator(e.getMessage());
        }
    }

    /** Whether the plan asks for a model that writes recordings down. */
    boolean hears() {
        return plan.withAudio();
    }

    /** Whoever asks gets it, or hears why not: nothing takes its place. */
    Optional<ModelServer> audio() {
        try {
            LocalAudio audio = LocalAudio.start(
                    folder.part("audio"), USUAL_AUDIO_PORT, freshLog("audio"), progress.about("Audio"));
            started.accept(new Part("audio", Optional.of(audio.process()), audio::close));
            return Optional.of(audio.address());
        } catch (NoModelHereException e) {
            throw new StartFailure(
                    "No recordings can be written down here, as " + e.getMessage() + ": leave --audio out.", e);
        }
    }

    Gateway gateway(TrailDatabase trail, IdentityProvider identity, ModelServer model, Optional<ModelServer> audio) {
        GatewaySettings settings = new GatewaySettings()
                .identity(identity)
                .apiKeys(madeOnce("api-keys.pepper"))
                .trail(trail, madeOnce("audit.key"))
                .seal(
                        folder.part("keys").resolve("seal.pem"),
                        folder.part("trust").resolve("trail.policy"),
                        folder.part("seals").resolve("trail.seals"))
                .model(model)
                .policy(policy());
        audio.ifPresent(settings::audio);
        plan.policyData()
                .ifPresentOrElse(
                        data -> settings.policyData(data.folder(), data.keyFile()),
                        () -> settings.policyDataKey(madeOnce("policy-data.key")));
        GatewayProcess gateway = GatewayProcess.in(folder.part("gateway"))
                .settings(settings)
                .port(plan.port())
                .managementPort(Ports.firstFreeFrom(USUAL_MANAGEMENT_PORT))
                .log(freshLog("gateway"))
                .start();
        started.accept(new Part("gateway", Optional.of(gateway.process()), gateway::close));
        return new Gateway(gateway.url(), gateway.health());
    }

    private ModelServer builtInModel() throws NoModelHereException {
        LocalModel model = LocalModel.in(folder.part("model"))
                .portFrom(USUAL_MODEL_PORT)
                .log(freshLog("model"))
                .notes(progress.about("Model"))
                .start();
        started.accept(new Part("model", Optional.of(model.process()), model::close));
        return model.address();
    }

    private ModelServer simulator(@Nullable String reason) {
        progress.say("Model", "a simulator takes its place: " + reason);
        SimulatedModel simulator = SimulatedModel.startIn(folder.part("simulator"));
        started.accept(new Part("model", Optional.empty(), simulator::close));
        return simulator.address();
    }

    /** A key of the gateway, made once: without it what it wrapped is lost, and what it proves is void. */
    private Path madeOnce(String name) {
        Path file = folder.part("keys").resolve(name);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Secret.newKey(new SecureRandom()).reveal() + "\n");
        }
        return file;
    }

    /** The demo's policy is a copy, so that a reader may change it and see what happens. */
    private Path policy() {
        if (plan.policy().isPresent()) {
            return plan.policy().get().toAbsolutePath();
        }
        Path file = folder.root().resolve("policy.yaml");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Resources.text("policy.yaml"));
        }
        return file;
    }

    private Secret foreignWebSecret() {
        if (plan.webSecretFile().isEmpty()) {
            progress.say("Keycloak", "not started; nobody can log in to the pages without --web-secret-file");
            return Secret.newPassword(new SecureRandom());
        }
        try {
            return Secret.of(Files.readString(plan.webSecretFile().get()).strip());
        } catch (IOException e) {
            throw new StartFailure("The file of --web-secret-file cannot be read.", e);
        }
    }

    private Path freshLog(String name) {
        Path log = folder.log(name);
        new LogFile(log).begin();
        return log;
    }
}
