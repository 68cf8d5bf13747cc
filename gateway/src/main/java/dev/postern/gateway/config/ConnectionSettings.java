package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What connections to one model server need. */
public interface ConnectionSettings {
    /** Certificates (PEM) that its own must lead to; those that Java trusts where it is left out. */
    Optional<Path> caFile();

    /** The gateway's certificate (PEM), where the server wants to see one. */
    Optional<Path> certificateFile();

    /** The private key of that certificate (PEM, PKCS #8). */
    Optional<Path> keyFile();

    /** HTTP/2: {@code negotiate} it over TLS, {@code off}, or {@code clear} for a server that speaks it without TLS. */
    @WithDefault("negotiate")
    Http2 http2();
}
