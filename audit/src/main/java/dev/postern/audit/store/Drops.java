package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Which records were dropped because their time was over, as {@code RETENTION_DROP} records say. The records that say so
 * are checked like all others; one that says it in another way explains nothing.
 */
final class Drops {
    private static final String SAID =
            "SELECT detail FROM audit.audit_event WHERE kind = 'RETENTION_DROP' ORDER BY lane, epoch, sequence";

    private static final String RECORDS = "audit_event";

    private final List<RetentionDrop.Run> dropped = new ArrayList<>();

    private Drops() {}

    static Drops read(Connection connection) throws SQLException {
        Drops drops = new Drops();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAID)) {
            while (row.next()) {
                Array detail = row.getArray(1);
                if (detail != null) {
                    RetentionDrop.of(List.of((Object[]) detail.getArray()))
                            .filter(drop -> drop.table().equals(RECORDS))
                            .ifPresent(drop -> drops.dropped.addAll(drop.runs()));
                }
            }
        }
        return drops;
    }

    /** Whether a record says that this one was dropped. */
    boolean explain(Position place) {
        return dropped.stream().anyMatch(run -> run.covers(place));
    }
}
