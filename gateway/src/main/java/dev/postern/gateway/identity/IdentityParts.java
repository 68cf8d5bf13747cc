package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Puts the verification of access tokens together for the running gateway. */
final class IdentityParts {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Produces
    @Singleton
    IssuerKeys keys(PosternConfig config, Clock clock, TlsConfigurationRegistry tls) throws Exception {
        HttpClient.Builder client = client();
        Optional<TlsConfiguration> trust = TlsConfiguration.from(tls, Optional.empty());
        if (trust.isPresent()) {
            client.sslContext(trust.get().createSSLContext());
        }
        return new IssuerKeys(
                new IssuerDocuments(client.build(), config.identity().issuer()), clock, config.identity());
    }

    @Produces
    @Singleton
    VerifiedTokens tokens(IssuerKeys keys, PosternConfig config, Clock clock) {
        return new VerifiedTokens(new AccessTokens(keys, clock, config.identity())::verify, clock);
    }

    static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("issuer-", 0).factory()));
    }
}
