package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** How the trail is sealed. */
public interface SealingSettings {
    /** File with the private keys of the seal. Without one nothing is sealed. */
    Optional<Path> keyFile();

    /** Whether keys and policy are made where their files are missing; for trials. */
    @WithDefault("false")
    boolean newKeys();

    /** Name of the trail in its checkpoints, like an address without a scheme. It never changes. */
    @WithDefault("postern.local/trail")
    String origin();

    /** From one seal to the next, also where nothing was recorded. */
    @WithDefault("5s")
    Duration interval();

    /** File that each seal is added to, on a disk that the database's administrators cannot write. */
    Optional<Path> file();

    /** Collector of logs that is told of each seal: {@code udp://}, {@code tcp://}, {@code tls://} or {@code file:///}. */
    Optional<URI> syslog();

    /** Policy (tlog-policy) that names the keys of the seal, former ones too, and the witnesses with their addresses. */
    Optional<Path> policyFile();

    /** When the whole trail is checked each day, in UTC. */
    @WithDefault("02:30")
    LocalTime checkAt();
}
