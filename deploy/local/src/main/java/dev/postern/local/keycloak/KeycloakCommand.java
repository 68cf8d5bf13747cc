package dev.postern.local.keycloak;

import dev.postern.local.data.Secret;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.process.Child;
import dev.postern.local.process.ChildPlan;
import dev.postern.local.process.Probe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How Keycloak is started. Always the same options: another one makes Keycloak build itself anew, which takes half a
 * minute.
 */
record KeycloakCommand(Path home, int port, Path log, LocalHttp http) {
    static final String REALM = "postern";
    static final String ADMIN = "admin";

    /** JAVA_OPTS replaces all of Keycloak's own; an appended collector would be the second one and stop the start. */
    static final String JVM_OPTIONS =
            "-XX:MetaspaceSize=96M -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The issuer as tokens name it. */
    URI issuer() {
        return base().resolve("/realms/" + REALM);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts Keycloak and waits until it answers for the realm. */
    Child start() {
        return start(List.of(), Optional.empty());
    }

    /** The first start of all: makes the database, the realm and an administrator with that password. */
    Child startAndImport(Secret adminPassword) {
        return start(List.of("--import-realm"), Optional.of(adminPassword));
    }

    private Child start(List<String> more, Optional<Secret> adminPassword) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + base()));
        command.addAll(more);
        Map<String, String> environment =
                new TreeMap<>(Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS", JVM_OPTIONS));
        adminPassword.ifPresent(password -> {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", password.reveal());
        });
        Child child = Child.start(ChildPlan.of("Keycloak", command, environment, home, log));
        try {
            URI discovery = URI.create(issuer() + "/.well-known/openid-configuration");
            Probe.await(child, PATIENCE, () -> http.isFine(discovery));
            return child.worker();
        } catch (RuntimeException e) {
            boolean endedByItself = !child.isAlive();
            child.stop(Duration.ofSeconds(10));
            throw endedByItself
                    ? new StartFailure(e.getMessage() + "; ./postern reset begins with a new realm.", e)
                    : e;
        }
    }
}
