package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Puts the verification of access tokens together for the running gateway. */
final class IdentityParts {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Produces
    @Singleton
    IssuerKeys keys(PosternConfig config, Clock clock, Vertx vertx, TlsConfigurationRegistry tls) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxPoolSize(1);
        TlsConfiguration.from(tls, Optional.empty())
                .ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        return new IssuerKeys(
                new IssuerDocuments(
                        vertx.createHttpClient(options), config.identity().issuer()),
                clock,
                config.identity());
    }

    @Produces
    @Singleton
    VerifiedTokens tokens(IssuerKeys keys, PosternConfig config, Clock clock) {
        return new VerifiedTokens(new AccessTokens(keys, clock, config.identity())::verify, clock);
    }
}
