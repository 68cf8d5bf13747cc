package dev.postern.audit.sink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A collector of syslog that counts octets. It can hang up after some messages, and stop reading. */
public final class SyslogCollector implements AutoCloseable {
    private final ServerSocket door;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger untilHangUp = new AtomicInteger(Integer.MAX_VALUE);

    public SyslogCollector(ServerSocketFactory factory, int port) throws IOException {
        door = factory.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    public static SyslogCollector plain() throws IOException {
        return new SyslogCollector(ServerSocketFactory.getDefault(), 0);
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<String> messages() {
        return messages;
    }

    /** Reads so many messages more, then ends the connection once. */
    public void hangUpAfter(int more) {
        untilHangUp.set(more);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                sockets.add(socket);
                Thread.startVirtualThread(() -> read(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void read(Socket socket) {
        try (InputStream in = new BufferedInputStream(socket.getInputStream())) {
            int length = length(in);
            while (length >= 0) {
                if (untilHangUp.getAndDecrement() == 0) {
                    untilHangUp.set(Integer.MAX_VALUE);
                    return;
                }
                messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
                length = length(in);
            }
        } catch (IOException e) {
            sockets.remove(socket);
        }
    }

    private static int length(InputStream in) throws IOException {
        int length = 0;
        int digit = in.read();
        if (digit < 0) {
            return -1;
        }
        while (digit != ' ') {
            length = length * 10 + digit - '0';
            digit = in.read();
        }
        return length;
    }
}
