package dev.postern.audit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A way into the trail's database. Prints without the password.
 *
 * @param jdbcUrl address, such as {@code jdbc:postgresql://db.example.com/postern}
 * @param user name of the role
 * @param password its password
 */
public record DatabaseAccount(String jdbcUrl, String user, String password) {
    /** A client that went away without a word lets go of its locks within half a minute, not after two hours. */
    private static final String NOTICE_LOST_CLIENTS =
            " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /** The schema that holds the trail. */
    static final String SCHEMA = "audit";

    /**
     * A connection on which nothing waits much longer than {@code patience}: not connecting, not a statement, and not a
     * server that has gone away without a word. Where the address names several servers they share that time, so that one
     * that says nothing leaves some for the next.
     */
    public Connection connect(Duration patience) throws SQLException {
        int seconds = Math.toIntExact(patience.plusMillis(999).toSeconds());
        int secondsForOne = Math.max(1, seconds / servers());
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, "postern-trail");
        PGProperty.CURRENT_SCHEMA.set(properties, SCHEMA);
        PGProperty.CONNECT_TIMEOUT.set(properties, secondsForOne);
        PGProperty.SSL_RESPONSE_TIMEOUT.set(properties, secondsForOne * 1_000);
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds + 1);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.PREPARE_THRESHOLD.set(properties, 1);
        PGProperty.OPTIONS.set(
                properties, "-c TimeZone=UTC -c statement_timeout=" + patience.toMillis() + NOTICE_LOST_CLIENTS);
        // The server's details quote the values of a refused row, and messages end in logs.
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, false);
        return Objects.requireNonNull(
                new Driver().connect(jdbcUrl, properties), () -> "Not an address of Postgres: " + jdbcUrl);
    }

    /** How many servers the address names. */
    private int servers() {
        int query = jdbcUrl.indexOf('?');
        String named = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        return 1 + Math.toIntExact(named.chars().filter(each -> each == ',').count());
    }

    @Override
    public String toString() {
        return "DatabaseAccount[" + user + " at " + jdbcUrl + "]";
    }
}
