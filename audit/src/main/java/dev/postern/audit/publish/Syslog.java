package dev.postern.audit.publish;

import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One line per seal for the systems that collect the logs of a company: origin, size and root (RFC 5424, facility "log
 * audit"). Over TCP and TLS with octet counting (RFC 6587, RFC 5425), over UDP (RFC 5426), or into a file.
 */
public final class Syslog implements Place {
    /** Facility 13, severity 6. */
    private static final String PRIORITY = "<110>1";

    private static final int PATIENCE_MILLIS = 2_000;

    private final URI target;
    private final Clock clock;
    private final String host = ownHost();

    /**
     * A collector.
     *
     * @param target {@code udp://}, {@code tcp://} or {@code tls://} with host and port, or {@code file:///}
     * @throws IllegalArgumentException where it is none of these
     */
    public Syslog(URI target, Clock clock) {
        String scheme = target.getScheme();
        boolean remote = "udp".equals(scheme) || "tcp".equals(scheme) || "tls".equals(scheme);
        if (remote ? target.getHost() == null || target.getPort() < 1 : !"file".equals(scheme)) {
            throw new IllegalArgumentException(
                    "Not udp://host:port, tcp://host:port, tls://host:port or file:///path: " + target);
        }
        this.target = target;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "syslog";
    }

    /** Collectors do not answer. */
    @Override
    public Optional<SignedNote> last() {
        return Optional.empty();
    }

    @Override
    public void publish(SignedNote note) throws IOException {
        String message = message(Checkpoint.parse(note.text()));
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        switch (target.getScheme()) {
            case "udp" -> datagram(bytes);
            case "file" ->
                Files.write(
                        Path.of(target),
                        (message + "\n").getBytes(StandardCharsets.UTF_8),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            default -> stream(bytes);
        }
    }

    private String message(Checkpoint head) {
        return String.join(
                " ",
                PRIORITY,
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                host,
                "postern",
                Long.toString(ProcessHandle.current().pid()),
                "SEAL",
                "-",
                "origin=" + head.origin(),
                "size=" + head.size(),
                "root=" + Base64.getEncoder().encodeToString(head.root().bytes()));
    }

    private void datagram(byte[] bytes) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(
                    new DatagramPacket(bytes, bytes.length, new InetSocketAddress(target.getHost(), target.getPort())));
        }
    }

    private void stream(byte[] bytes) throws IOException {
        try (Socket socket = "tls".equals(target.getScheme()) ? secured() : new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(target.getHost(), target.getPort()), PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(String.format(Locale.ROOT, "%d ", bytes.length).getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
        }
    }

    private static Socket secured() throws IOException {
        SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket();
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static String ownHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }
}
