package dev.postern.gateway.front.framing;

import dev.postern.gateway.config.FrontSettings;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;

/** Puts a {@link FramingGuard} before everything else on each connection. Netty finds this class as a service. */
public final class FramingOfConnections extends ChannelInitializerExtension {
    private static volatile Duration headDeadline = Duration.ofSeconds(30);

    /** Called by Netty. */
    public FramingOfConnections() {}

    /** Makes Netty look for services like this one; called before the first connection of the process. */
    static void begin(FrontSettings limits) {
        headDeadline = limits.requestDeadline();
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(new FramingGuard(headDeadline));
    }
}
