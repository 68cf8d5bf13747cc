package dev.postern.local.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The roles: one owns the tables, the others record, read, seal, see to the life of the data, and work at the desks. */
final class TrailRoles {
    static final String OWNER = "postern_owner";
    static final String WRITER = "postern_writer";
    static final String READER = "postern_reader";
    static final String SEALER = "postern_sealer";
    static final String KEEPER = "postern_keeper";
    static final String DESK = "postern_desk";

    private TrailRoles() {}

    /** Makes the roles where they are missing and gives them these passwords; run as an account that may make roles. */
    static void ensure(Connection connection, TrailDatabase trail) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (PostgresAccount account : trail.accounts()) {
                statement.execute(creation(account));
                statement.execute(passwordChange(account));
            }
        }
    }

    /** What an administrator runs by hand where we may not, in the language of {@code psql}. */
    static String script(TrailDatabase trail, String database) {
        StringBuilder script = new StringBuilder();
        for (PostgresAccount account : trail.accounts()) {
            script.append(creation(account))
                    .append(";\n")
                    .append(passwordChange(account))
                    .append(";\n");
        }
        grants(database).forEach(grant -> script.append(grant).append(";\n"));
        return script.toString();
    }

    /** Who may come into the database; run inside it. What the roles may do with tables is the migrations' matter. */
    static List<String> grants(String database) {
        String quoted = '"' + database.replace("\"", "\"\"") + '"';
        return List.of(
                "REVOKE ALL ON DATABASE " + quoted + " FROM PUBLIC",
                "GRANT ALL ON DATABASE " + quoted + " TO " + OWNER,
                "GRANT CONNECT ON DATABASE " + quoted + " TO "
                        + String.join(", ", WRITER, READER, SEALER, KEEPER, DESK),
                "GRANT USAGE, CREATE ON SCHEMA public TO " + OWNER);
    }

    private static String creation(PostgresAccount account) {
        return "DO $$ BEGIN CREATE ROLE " + account.user() + "; EXCEPTION WHEN duplicate_object THEN NULL; END $$";
    }

    private static String passwordChange(PostgresAccount account) {
        String quoted = account.password().reveal().replace("'", "''");
        return "ALTER ROLE " + account.user() + " LOGIN PASSWORD '" + quoted + "'";
    }
}
