package dev.postern.gateway.wiring;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.exchange.ExchangeThreads;
import dev.postern.gateway.front.TimeOrderedIds;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;

/** The clock, the randomness and the threads of the running gateway; everything else gets them passed in. */
final class Wiring {
    /**
     * Maps the settings when the gateway starts. An interface with Quarkus' own mapping annotation would be loaded while
     * the application is built, and Maven may run there on an older JDK than the one the gateway is compiled for.
     */
    @Produces
    @Singleton
    PosternConfig config() {
        SmallRyeConfig platform = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withProfiles(platform.getProfiles())
                .withSources((ConfigSourceProvider) ignored -> platform.getConfigSources())
                .withMapping(PosternConfig.class, "postern")
                .build()
                .getConfigMapping(PosternConfig.class, "postern");
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    TimeOrderedIds ids(Clock clock, SecureRandom random) {
        return new TimeOrderedIds((InstantSource) clock, random);
    }

    @Produces
    @Singleton
    @ExchangeThreads
    Executor exchangeThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("exchange-", 0).factory());
    }
}
