package dev.postern.gateway.identity;

import dev.postern.gateway.config.IdentitySettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.identity.directory.Directory;
import dev.postern.gateway.identity.directory.KnownDirectory;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Puts the verification of access tokens together for the running gateway. */
final class IdentityParts {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    @Produces
    @Singleton
    IssuerHttp http(TlsConfigurationRegistry tls) throws Exception {
        HttpClient.Builder client = client();
        Optional<TlsConfiguration> trust = TlsConfiguration.from(tls, Optional.empty());
        if (trust.isPresent()) {
            client.sslContext(trust.get().createSSLContext());
        }
        return new IssuerHttp(client.build());
    }

    @Produces
    @Singleton
    IssuerKeys keys(IssuerHttp http, PosternConfig config, Clock clock) {
        return new IssuerKeys(
                new IssuerDocuments(http.client(), config.identity().issuer()), clock, config.identity());
    }

    @Produces
    @Singleton
    Issuers issuers(IssuerKeys keys, IssuerHttp http, PosternConfig config, Clock clock) {
        IdentitySettings settings = config.identity();
        List<AccessTokens> further = settings.issuers().keySet().stream()
                .map(name -> TokenRules.further(name, settings))
                .map(rules -> new AccessTokens(
                        new IssuerKeys(new IssuerDocuments(http.client(), URI.create(rules.issuer())), clock, settings),
                        clock,
                        rules))
                .toList();
        return new Issuers(new AccessTokens(keys, clock, TokenRules.own(settings)), further);
    }

    @Produces
    @Singleton
    VerifiedTokens tokens(Issuers issuers, Clock clock) {
        return new VerifiedTokens(issuers::verify, clock);
    }

    @Produces
    @Singleton
    LogoutTokens logouts(IssuerKeys keys, PosternConfig config, Clock clock) {
        return new LogoutTokens(keys, clock, config.identity());
    }

    @Produces
    @Singleton
    Directory directory(IssuerHttp http, PosternConfig config, Clock clock) {
        return KnownDirectory.of(config.identity(), http.client(), clock);
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
