package dev.postern.gateway.report;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskStart;
import dev.postern.gateway.desk.Recurring;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Deletes reports that were kept long enough, with their keys. */
@Singleton
final class ReportKeeping {
    private static final Logger LOG = Logger.getLogger(ReportKeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final Duration keep;
    private final Recurring keeping;

    @Inject
    ReportKeeping(
            @DataSource("desk") AgroalDataSource database, DeskStart start, InstantSource clock, PosternConfig config) {
        this.database = database;
        this.clock = clock;
        this.keep = config.policy().reports().keep();
        this.keeping = new Recurring("report-keeping", start, EVERY, this::once);
    }

    void begin(@Observes StartupEvent event) {
        keeping.begin();
    }

    void end(@Observes ShutdownEvent event) {
        keeping.close();
    }

    private void once() {
        try {
            int deleted = delete(database, clock.instant().minus(keep));
            if (deleted > 0) {
                LOG.infof("Over their time and deleted: %d reports", deleted);
            }
        } catch (SQLException e) {
            LOG.errorf("Reports that are over their time could not be deleted, it is tried again: %s", e.getMessage());
        }
    }

    /** Deletes what was reported before a moment and says how much that was. */
    static int delete(AgroalDataSource database, Instant before) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM report WHERE reported < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
