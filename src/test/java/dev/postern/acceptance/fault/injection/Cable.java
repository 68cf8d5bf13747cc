package dev.postern.acceptance.fault.injection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cable between the gateway and its database that can be slow, torn or dead. Thread-safe. */
public final class Cable implements AutoCloseable {
    private static final String JDBC = "jdbc:";
    private static final int PIECE = 64 * 1024;

    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Condition condition = Condition.FINE;
    private volatile Duration delay = Duration.ZERO;

    /** What a cable does with what goes through it. */
    public enum Condition {
        FINE,
        /** Ends connections and refuses new ones. */
        TORN,
        /** Lets questions through and loses what is answered, and nobody is told. */
        LOSES_ANSWERS,
        /** Loses everything, and nobody is told. */
        DEAD
    }

    private Cable(ServerSocket door) {
        this.door = door;
    }

    /** Lays one that leads nowhere yet. */
    public static Cable lay() {
        try {
            Cable cable = new Cable(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("cable").start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leads it to a database on this machine, and says at which address it is found through the cable. */
    public String to(String jdbcUrl) {
        URI address = URI.create(jdbcUrl.substring(JDBC.length()));
        target = address.getPort();
        return jdbcUrl.replace(":" + target + "/", ":" + door.getLocalPort() + "/");
    }

    /** Breaks it. */
    public void becomes(Condition next) {
        condition = next;
        if (next == Condition.TORN) {
            cut();
        }
    }

    /** Everything that comes from the database takes so much longer. */
    public void slowsDownBy(Duration time) {
        delay = time;
    }

    /** Repairs it. What went through it before has ended. */
    public void mend() {
        delay = Duration.ZERO;
        condition = Condition.FINE;
        cut();
    }

    @Override
    public void close() {
        close(door);
        cut();
    }

    private void cut() {
        sockets.forEach(Cable::close);
        sockets.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (condition == Condition.TORN) {
                    client.close();
                    continue;
                }
                sockets.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(server);
                Thread.ofVirtual().name("cable-questions").start(() -> copy(client, server, false));
                Thread.ofVirtual().name("cable-answers").start(() -> copy(server, client, true));
            } catch (IOException e) {
                // The database refuses, or the door is closed: whoever comes finds out.
                cut();
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[PIECE];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (answers) {
                    Thread.sleep(delay);
                }
                if (lets(answers)) {
                    out.write(piece, 0, read);
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException e) {
            // One end is gone; the other one learns of it as this returns.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private boolean lets(boolean answers) {
        return switch (condition) {
            case FINE, TORN -> true;
            case LOSES_ANSWERS -> !answers;
            case DEAD -> false;
        };
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            // It is gone either way.
            return;
        }
    }
}
