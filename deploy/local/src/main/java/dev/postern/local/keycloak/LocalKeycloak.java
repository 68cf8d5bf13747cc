package dev.postern.local.keycloak;

import dev.postern.local.data.CacheFolder;
import dev.postern.local.data.Checkout;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Resources;
import dev.postern.local.data.Secret;
import dev.postern.local.data.Settings;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.process.Child;
import dev.postern.local.process.PidFile;
import dev.postern.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A real Keycloak on 127.0.0.1 with the demo realm. Its database, its port and therefore its issuer stay the same over
 * restarts of one folder. Not thread-safe.
 */
public final class LocalKeycloak implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KeycloakCommand command;
    private final PidFile pidFile;
    private final LocalHttp http;
    private final IdentityProvider identity;
    private final Secret administrator;
    private Child server;

    private LocalKeycloak(
            KeycloakCommand command,
            PidFile pidFile,
            LocalHttp http,
            Child server,
            IdentityProvider identity,
            Secret administrator) {
        this.command = command;
        this.pidFile = pidFile;
        this.http = http;
        this.server = server;
        this.identity = identity;
        this.administrator = administrator;
    }

    /** Begins to describe a Keycloak that keeps everything it has in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** The issuer and the secret of the desks. */
    public IdentityProvider identity() {
        return identity;
    }

    /** Tokens of the demo users. */
    public Tokens tokens() {
        return new Tokens(identity.issuer(), http);
    }

    /** Begins a login with a browser on behalf of a command line. */
    public DeviceLogin login() {
        return DeviceLogin.begin(identity.issuer(), http);
    }

    /** The administrator of the demo realm. */
    public KeycloakAdmin admin() {
        return KeycloakAdmin.login(command.base(), http, administrator)
                .orElseThrow(() -> new StartFailure("Keycloak does not know its administrator any more:"
                        + " ./postern reset begins with a new realm."));
    }

    /** Lets Keycloak tell a gateway of logouts, and no other any more. */
    public void tellOfLogouts(URI gateway) {
        KeycloakAdmin admin = admin();
        admin.tellOfLogouts("postern-web", gateway.resolve("/api/logout"));
        admin.tellOfLogouts("postern-cli", gateway.resolve("/api/logout"));
    }

    /** Keycloak's process. */
    public Child process() {
        return server;
    }

    /** Starts Keycloak again on the same port, after {@link #close} or a kill. */
    public void restart() {
        close();
        server = command.start();
        pidFile.remember(server);
    }

    /** Ends Keycloak, orderly. */
    @Override
    public void close() {
        server.stop(PATIENCE);
        pidFile.forget();
    }

    /** What to start; every property has a usual value. */
    public static final class Builder {
        private final Path folder;
        private Path cache = CacheFolder.usual();
        private Path log;
        private Consumer<String> notes = note -> {};
        private int port;
        private IntSupplier freshPort = Ports::any;

        private Builder(Path folder) {
            this.folder = folder.toAbsolutePath();
            this.log = this.folder.resolve("keycloak.log");
        }

        /** Who is told about steps that take their time. */
        public Builder notes(Consumer<String> listener) {
            notes = listener;
            return this;
        }

        /** The port; without it the one of the last start, or a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** For a port that people can remember: a new one is the first free one from here up. */
        public Builder portFrom(int lowest) {
            freshPort = () -> Ports.firstFreeFrom(lowest);
            return this;
        }

        /** Where the prepared Keycloak lies, for all data folders. */
        public Builder cache(Path elsewhere) {
            cache = elsewhere;
            return this;
        }

        /** Where Keycloak's messages go. */
        public Builder log(Path elsewhere) {
            log = elsewhere;
            return this;
        }

        /** Starts Keycloak; the realm answers when this returns. */
        public LocalKeycloak start() {
            PrivateFiles.folder(folder);
            Settings settings = Settings.open(folder.resolve("settings.properties"), new SecureRandom());
            PidFile pidFile = new PidFile(folder.resolve("pid"));
            pidFile.stopLeftover("Keycloak");
            LocalHttp http = new LocalHttp();
            KeycloakSeed seed = KeycloakSeed.of(
                    cache, Checkout.here().keycloakArchive(), Resources.text("realm.json"), http, notes);
            KeycloakHome home = new KeycloakHome(folder.resolve("home"));
            home.link(seed);
            boolean isOld = !settings.text("seed").equals(Optional.of(seed.key()));
            if (home.hasDatabase() && isOld) {
                notes.accept("the demo realm has changed: it is made anew, with new ids for its users");
            }
            if (!home.hasDatabase() || isOld) {
                home.sow(seed);
                settings.put("seed", seed.key());
                settings.put("own-secrets", "no");
            }
            KeycloakCommand command = new KeycloakCommand(home.folder(), choosePort(settings), log, http);
            Child server = command.start();
            pidFile.remember(server);
            try {
                ownSecrets(command, settings, seed);
                IdentityProvider identity = new IdentityProvider(
                        command.issuer(),
                        secret(settings, "web-secret"),
                        Optional.of(secret(settings, "directory-secret")));
                return new LocalKeycloak(command, pidFile, http, server, identity, settings.password("admin"));
            } catch (RuntimeException e) {
                server.stop(PATIENCE);
                throw e;
            }
        }

        private int choosePort(Settings settings) {
            int kept = settings.number("port").orElse(0);
            int chosen = port > 0 ? port : kept > 0 ? kept : freshPort.getAsInt();
            if (!Ports.isFree(chosen)) {
                throw new StartFailure("Port " + chosen + ", where Keycloak lives for " + folder
                        + ", is taken by another program: end that one, or start with another --data folder.");
            }
            settings.put("port", Integer.toString(chosen));
            return chosen;
        }

        /** The secrets of the seed are the same for all its copies, so a copy changes them before anybody uses it. */
        private static void ownSecrets(KeycloakCommand command, Settings settings, KeycloakSeed seed) {
            if (settings.text("own-secrets").equals(Optional.of("no"))) {
                Secret own = settings.password("admin");
                URI base = command.base();
                // The second login is for a start that was cut off between the new password and the note below.
                KeycloakAdmin admin = KeycloakAdmin.login(base, command.http(), seed.adminPassword())
                        .or(() -> KeycloakAdmin.login(base, command.http(), own))
                        .orElseThrow(() -> new StartFailure("Keycloak does not know its administrator any more:"
                                + " ./postern reset begins with a new realm."));
                settings.put("web-secret", admin.renewSecret("postern-web").reveal());
                settings.put(
                        "directory-secret",
                        admin.renewSecret("postern-directory").reveal());
                admin.changeOwnPassword(own);
                settings.put("own-secrets", "yes");
            }
        }

        private static Secret secret(Settings settings, String name) {
            return settings.text(name)
                    .map(Secret::of)
                    .orElseThrow(() -> new StartFailure("The settings of Keycloak have lost the secret " + name
                            + ": ./postern reset begins with a new realm."));
        }
    }
}
