package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One collector of security events; docs/siem.md. */
public interface CollectorSettings {
    /** Where it is: {@code tls://}, {@code tcp://}, {@code udp://} (syslog), {@code https://}, {@code http://} or {@code file:///}. */
    URI target();

    /** In which words it is told: {@code ocsf}, {@code ecs}, {@code cef}, {@code leef} or {@code rfc5424}. */
    EventFormat format();

    /** Whether OCSF is spoken as 1.9.0-dev, in which each event attests its place in the chain. */
    @WithDefault("false")
    boolean attestation();

    /** What stands around an event that goes by HTTP: {@code plain} or {@code splunk}. */
    @WithDefault("plain")
    EventShape shape();

    /** File with the secret that lets the gateway in, for HTTP; read for each request. */
    Optional<Path> secretFile();

    /** Header the secret goes in. */
    @WithDefault("Authorization")
    String secretHeader();

    /** What stands before the secret, such as {@code Splunk} or {@code Bearer}. */
    Optional<String> secretScheme();

    /** Whether what goes by HTTP is compressed. */
    @WithDefault("false")
    boolean gzip();

    /** Certificates (PEM) of the issuers that TLS trusts; those of the platform where it is left out. */
    Optional<Path> trustFile();

    /** The gateway's own certificate (PEM), for a collector that asks for one. */
    Optional<Path> certificateFile();

    /** The private key of that certificate (PEM, PKCS#8). */
    Optional<Path> certificateKeyFile();

    /** Private enterprise number in syslog; 32473 is the one for examples. */
    @WithDefault("32473")
    int enterpriseNumber();

    /** Most records sent at a time, at least 2. */
    @WithDefault("500")
    int batch();

    /** Between two looks for new records. */
    @WithDefault("1s")
    Duration pause();

    /** How long one batch may take. */
    @WithDefault("10s")
    Duration patience();

    /** How often a record is sent that is refused while others are taken, before it is put aside. */
    @WithDefault("5")
    int tries();

    /** File that records are put aside in; they stay in the trail in any case. */
    Optional<Path> putAsideFile();

    /** Whether a collector that is new is told only what comes from now on. */
    @WithDefault("false")
    boolean fromNow();

    /** Bytes after which a file is full and a new one begins. */
    @WithDefault("104857600")
    int fileBytes();

    /** Full files that are kept. */
    @WithDefault("10")
    int filesKept();
}
