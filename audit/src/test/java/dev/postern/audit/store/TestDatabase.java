package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the test cluster with its accounts. */
record TestDatabase(String name, int port) {

    DatabaseAccount owner() {
        return account("trail_owner", "o", port);
    }

    DatabaseAccount writer() {
        return account("trail_writer", "w", port);
    }

    /** The writer's account behind a relay. */
    DatabaseAccount writerThrough(int relayPort) {
        return account("trail_writer", "w", relayPort);
    }

    DatabaseAccount reader() {
        return account("trail_reader", "r", port);
    }

    DatabaseAccount sealer() {
        return account("trail_sealer", "s", port);
    }

    DatabaseAccount keeper() {
        return account("trail_keeper", "k", port);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=postgres&currentSchema=audit");
    }

    /** Does what no role of the gateway may do: past triggers and rights. */
    void tamper(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String query) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String from) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatabaseAccount account(String user, String password, int at) {
        return new DatabaseAccount("jdbc:postgresql://127.0.0.1:" + at + "/" + name, user, password);
    }
}
