package dev.postern.gateway.front.framing;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Runs before Vert.x exists, which is before Netty has opened anything. Changes no option. */
@Singleton
final class FramingStart implements VertxOptionsCustomizer {
    private final PosternConfig config;

    @Inject
    FramingStart(PosternConfig config) {
        this.config = config;
    }

    @Override
    public void accept(VertxOptions options) {
        FramingOfConnections.begin(config.front());
    }
}
