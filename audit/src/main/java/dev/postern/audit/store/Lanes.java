package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** Finds the lanes that anything stands in, without reading what stands there. */
final class Lanes {
    private Lanes() {}

    static Set<Integer> all(Connection connection) throws SQLException {
        Set<Integer> lanes = new TreeSet<>();
        for (String table : new String[] {"audit_event", "audit_content"}) {
            String sql = """
                    WITH RECURSIVE found AS (
                        SELECT min(lane) AS lane FROM audit.%1$s
                        UNION ALL
                        SELECT (SELECT min(lane) FROM audit.%1$s WHERE lane > found.lane) FROM found
                        WHERE found.lane IS NOT NULL)
                    SELECT lane FROM found WHERE lane IS NOT NULL
                    """.formatted(table);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    lanes.add(row.getInt(1));
                }
            }
        }
        return lanes;
    }
}
