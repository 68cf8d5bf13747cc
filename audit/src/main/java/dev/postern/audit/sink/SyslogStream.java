package dev.postern.audit.sink;

import dev.postern.audit.siem.SiemMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Syslog over TCP or TLS with octet counting (RFC 6587 section 3.4.1, RFC 5425 section 4.3). The protocol has no word for
 * "received": messages count as taken when they are written and the collector has not hung up, so what it had not read
 * before it broke off can be lost; {@link #confirms()} says so.
 */
public final class SyslogStream implements Sink {
    private static final int LOOK_MILLIS = 20;

    private final String host;
    private final int port;
    private final Optional<SSLContext> tls;
    private final Duration patience;
    private volatile @Nullable Socket open;

    /**
     * @param tls none for TCP without encryption
     * @param patience longest wait for a connection or its handshake
     */
    public SyslogStream(String host, int port, Optional<SSLContext> tls, Duration patience) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.patience = patience;
    }

    @Override
    public Answer send(List<SiemMessage> messages) throws IOException {
        try (WriteDeadline deadline = new WriteDeadline(patience, this::close)) {
            Socket socket = connection();
            lookForEnd(socket);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            for (SiemMessage message : messages) {
                byte[] utf8 = message.utf8();
                out.write((utf8.length + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(utf8);
            }
            out.flush();
            lookForEnd(socket);
            deadline.check();
            return new Answer.Taken();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public boolean confirms() {
        return false;
    }

    @Override
    public void close() {
        Socket socket = open;
        open = null;
        if (socket != null) {
            closeQuietly(socket);
        }
    }

    /** A collector has nothing to say, so an end of its side is the only thing to be read. */
    private static void lookForEnd(Socket socket) throws IOException {
        socket.setSoTimeout(LOOK_MILLIS);
        try {
            if (socket.getInputStream().read() < 0) {
                throw new IOException("The collector hung up");
            }
        } catch (SocketTimeoutException e) {
            // Still there.
            return;
        }
    }

    private Socket connection() throws IOException {
        Socket socket = open;
        if (socket == null) {
            socket = connect();
            open = socket;
        }
        return socket;
    }

    private Socket connect() throws IOException {
        int millis = Math.toIntExact(patience.toMillis());
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), millis);
            plain.setKeepAlive(true);
            plain.setSoTimeout(millis);
            return tls.isPresent() ? encrypted(plain, tls.get()) : plain;
        } catch (IOException e) {
            closeQuietly(plain);
            throw e;
        }
    }

    private Socket encrypted(Socket plain, SSLContext context) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The other side notices by itself.
            return;
        }
    }
}
