package dev.postern.gateway.desk;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/**
 * Tells when another gateway changed what the desks keep: Postgres announces it (LISTEN, NOTIFY), and every half second
 * is a reason to look as well, so that an announcement that got lost with a connection delays and does no more.
 * Thread-safe.
 */
@Singleton
public final class DeskNotices {
    /** The longest time between two looks while the database can be reached. */
    public static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final Logger LOG = Logger.getLogger(DeskNotices.class);
    private static final int PATIENCE_SECONDS = 2;

    private final PosternConfig config;
    private final DeskStart start;
    private volatile boolean over;

    @Inject
    DeskNotices(PosternConfig config, DeskStart start) {
        this.config = config;
        this.start = start;
    }

    /**
     * Looks now, at each announcement and every {@link #LOOK_EVERY}, on a thread of its own until the gateway stops.
     *
     * @param channel what is announced, such as {@code postern_policy}; a plain word
     * @param look one at a time; what it throws is logged and it is called again
     */
    public void onChange(String channel, Runnable look) {
        Thread.ofPlatform().daemon().name("desk-notices-" + channel).start(() -> untilOver(channel, look));
    }

    void end(@Observes ShutdownEvent event) {
        over = true;
    }

    private void untilOver(String channel, Runnable look) {
        boolean lost = false;
        try {
            start.await();
            while (!over) {
                try (Connection connection = connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN " + channel);
                    lost = false;
                    listen(connection.unwrap(PGConnection.class), look);
                } catch (SQLException e) {
                    if (!lost && !over) {
                        LOG.warnf("The database of the desks cannot be listened to: %s", e.getMessage());
                    }
                    lost = true;
                    Thread.sleep(LOOK_EVERY);
                }
            }
        } catch (InterruptedException e) {
            LOG.debugf("Stopped listening to %s", channel);
        }
    }

    private void listen(PGConnection connection, Runnable look) throws SQLException {
        while (!over) {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.errorf("What changed at a desk could not be taken over and is tried again: %s", e.getMessage());
            }
            connection.getNotifications(Math.toIntExact(LOOK_EVERY.toMillis()));
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, config.desk().user());
        PGProperty.PASSWORD.set(properties, config.desk().password());
        PGProperty.APPLICATION_NAME.set(properties, "postern-notices");
        PGProperty.CURRENT_SCHEMA.set(properties, DeskMigrations.SCHEMA);
        PGProperty.CONNECT_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.LOGIN_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, PATIENCE_SECONDS);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        String address = config.audit().jdbcUrl();
        return Objects.requireNonNull(
                new Driver().connect(address, properties), () -> "Not an address of Postgres: " + address);
    }
}
