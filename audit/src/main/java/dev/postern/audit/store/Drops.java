package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records were dropped because their time was over, as {@code RETENTION_DROP} records say: {@code lane},
 * {@code epoch}, {@code from} and {@code to} of a row of records. The records that say so are checked like all others.
 */
final class Drops {
    private static final String SAID =
            "SELECT detail FROM audit.audit_event WHERE kind = 'RETENTION_DROP' ORDER BY lane, epoch, sequence";

    private final List<SealedRange> dropped = new ArrayList<>();

    private Drops() {}

    static Drops read(Connection connection) throws SQLException {
        Drops drops = new Drops();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAID)) {
            while (row.next()) {
                Array detail = row.getArray(1);
                if (detail != null) {
                    drops.add((String[]) detail.getArray());
                }
            }
        }
        return drops;
    }

    /** Whether a record says that this one was dropped. */
    boolean explain(Position place) {
        return dropped.stream()
                .anyMatch(range -> range.from().lane() == place.lane()
                        && range.from().epoch() == place.epoch()
                        && range.from().sequence() <= place.sequence()
                        && place.sequence() <= range.to());
    }

    private void add(String[] namesAndValues) {
        Map<String, String> detail = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            detail.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            Position from = new Position(
                    Integer.parseInt(detail.getOrDefault("lane", "")),
                    Long.parseLong(detail.getOrDefault("epoch", "")),
                    Long.parseLong(detail.getOrDefault("from", "")));
            dropped.add(new SealedRange(0, from, Long.parseLong(detail.getOrDefault("to", ""))));
        } catch (NumberFormatException e) {
            // Such a record explains nothing, so what is missing stays a flaw.
            return;
        }
    }
}
