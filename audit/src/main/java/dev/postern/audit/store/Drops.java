package dev.postern.audit.store;

import dev.postern.audit.chain.DroppedRuns;
import dev.postern.audit.chain.Position;
import dev.postern.audit.chain.RetentionDrop;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Which records, and which content, were dropped because their time was over, as {@code RETENTION_DROP} records say. The
 * records that say so are checked like all others; one that says it in another way, or too early, explains nothing.
 */
final class Drops {
    private static final String SAID = """
            SELECT detail, floor(extract(epoch FROM moment) * 1000000)::bigint
            FROM audit.audit_event WHERE kind = 'RETENTION_DROP' ORDER BY lane, epoch, sequence
            """;

    private final DroppedRuns records = new DroppedRuns();
    private final DroppedRuns contents = new DroppedRuns();

    private Drops() {}

    static Drops read(Connection connection) throws SQLException {
        Drops drops = new Drops();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAID)) {
            while (row.next()) {
                Array detail = row.getArray(1);
                long moment = row.getLong(2);
                if (detail != null) {
                    RetentionDrop.of(List.of((Object[]) detail.getArray()))
                            .filter(drop -> drop.isDueAt(moment))
                            .ifPresent(drops::add);
                }
            }
        }
        return drops;
    }

    private void add(RetentionDrop drop) {
        switch (drop.table()) {
            case RetentionDrop.RECORDS -> drop.runs().forEach(records::add);
            case RetentionDrop.CONTENT -> drop.runs().forEach(contents::add);
            default -> {}
        }
    }

    /** Whether a record says that this one was dropped. */
    boolean explain(Position place) {
        return records.covers(place);
    }

    /** Whether a record says that the content of this one was dropped. */
    boolean explainContent(Position place) {
        return contents.covers(place);
    }
}
