package dev.postern.bench.micro.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The usual way to chain records, to compare with: one head in the database, locked from the moment it is read until the
 * record is durable. Its rows are as wide as the trail's.
 */
final class GlobalChain {
    private static final String WIDTH = "x".repeat(350);

    private GlobalChain() {}

    /** Records for each second with so many clients. */
    static double run(TrailDatabase database, int clients, Duration time) throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS chain_head, chain_record");
            statement.execute("CREATE TABLE chain_head (hash bytea NOT NULL)");
            statement.execute("INSERT INTO chain_head VALUES ('\\x00')");
            statement.execute(
                    "CREATE TABLE chain_record (id bigserial PRIMARY KEY, previous bytea, hash bytea, data text)");
        }
        AtomicLong rows = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            threads.add(Thread.ofPlatform().start(() -> client(database, end, rows)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return rows.get() / (time.toNanos() / 1e9);
    }

    private static void client(TrailDatabase database, long end, AtomicLong rows) {
        try (Connection connection = database.superuser()) {
            connection.setAutoCommit(false);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (PreparedStatement head = connection.prepareStatement("SELECT hash FROM chain_head FOR UPDATE");
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO chain_record (previous, hash, data) VALUES (?, ?, ?)");
                    PreparedStatement move = connection.prepareStatement("UPDATE chain_head SET hash = ?")) {
                while (System.nanoTime() < end) {
                    byte[] previous;
                    try (ResultSet row = head.executeQuery()) {
                        row.next();
                        previous = row.getBytes(1);
                    }
                    sha256.update(previous);
                    byte[] hash = sha256.digest(WIDTH.getBytes(StandardCharsets.UTF_8));
                    insert.setBytes(1, previous);
                    insert.setBytes(2, hash);
                    insert.setString(3, WIDTH);
                    insert.executeUpdate();
                    move.setBytes(1, hash);
                    move.executeUpdate();
                    connection.commit();
                    rows.incrementAndGet();
                }
            }
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
