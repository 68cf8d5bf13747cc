package dev.postern.audit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cable between the trail and its database that can be cut, or that can swallow what goes through it. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean swallowsAnswers;
    private volatile boolean swallowsAll;

    Relay(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The server gets everything and nothing of what it says comes back. */
    void swallowAnswers() {
        swallowsAnswers = true;
    }

    /** Nothing goes through in either direction, and nobody is told. */
    void swallowAll() {
        swallowsAll = true;
    }

    /** Works again, for new connections too; the old ones are gone. */
    void mend() {
        swallowsAnswers = false;
        swallowsAll = false;
        cut();
    }

    /** Ends the connections there are. */
    void cut() {
        sockets.forEach(Relay::close);
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                sockets.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(server);
                Thread.startVirtualThread(() -> copy(client, server, false));
                Thread.startVirtualThread(() -> copy(server, client, true));
            } catch (IOException e) {
                cut();
            }
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!(swallowsAll || (answers && swallowsAnswers))) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
