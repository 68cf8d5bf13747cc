package dev.postern.gateway.model.connect;

import dev.postern.gateway.config.ConnectionSettings;
import dev.postern.gateway.config.Http2;
import dev.postern.gateway.config.UpstreamSettings;
import dev.postern.gateway.model.ModelServer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What servers have in common that can share connections' settings. The name in a server's certificate is always held against its address;
 * without certificates of its own to trust, it must lead to one that Java trusts.
 *
 * @param server host and port, empty for all that need nothing of their own
 * @param tls whether it is spoken to over TLS
 */
record Way(String server, boolean tls) {

    static Way to(ModelServer server, UpstreamSettings limits) {
        boolean own = limits.servers().containsKey(server.authority());
        return new Way(
                own ? server.authority() : "", "https".equals(server.url().getScheme()));
    }

    /** Sets what is particular to this way. */
    void apply(HttpClientOptions options, UpstreamSettings limits) {
        Optional<ConnectionSettings> own = Optional.ofNullable(limits.servers().get(server));
        Http2 http2 = own.map(ConnectionSettings::http2).orElse(Http2.NEGOTIATE);
        if (tls) {
            options.setSsl(true).setVerifyHost(true);
            options.setUseAlpn(http2 != Http2.OFF);
            own.flatMap(ConnectionSettings::caFile)
                    .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
            own.flatMap(Way::identity).ifPresent(options::setKeyCertOptions);
        }
        boolean two = tls ? http2 != Http2.OFF : http2 == Http2.CLEAR;
        options.setProtocolVersion(two ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1);
        options.setHttp2ClearTextUpgrade(false);
    }

    private static Optional<PemKeyCertOptions> identity(ConnectionSettings own) {
        return own.certificateFile()
                .flatMap(certificate -> own.keyFile()
                        .map(key -> new PemKeyCertOptions()
                                .setCertPath(certificate.toString())
                                .setKeyPath(key.toString())));
    }

    /** Stops a start with files that are not there, or half an identity. */
    static void requireFiles(String server, ConnectionSettings own) {
        String key = "postern.upstream.servers.\"" + server + "\".";
        own.caFile().ifPresent(file -> require(key + "ca-file", file));
        own.certificateFile().ifPresent(file -> require(key + "certificate-file", file));
        own.keyFile().ifPresent(file -> require(key + "key-file", file));
        if (own.certificateFile().isPresent() != own.keyFile().isPresent()) {
            throw new IllegalArgumentException(key + "certificate-file and key-file need each other.");
        }
    }

    private static void require(String key, Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(key + " cannot be read: " + file);
        }
    }
}
