package dev.postern.acceptance.strict;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.postern.acceptance.stack.Stack;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A bare connection to the gateway: sends any bytes, reads responses one by one. */
final class RawExchange implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    private RawExchange(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    static RawExchange with(Stack stack) {
        return open(stack, 0);
    }

    /** A client that has next to no room for what it does not read. */
    static RawExchange withLittleRoom(Stack stack) {
        return open(stack, 4_096);
    }

    private static RawExchange open(Stack stack, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), stack.gateway().getPort()));
            return new RawExchange(socket, new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends characters as the bytes they stand for in Latin 1. */
    RawExchange send(String characters) {
        return send(characters.getBytes(ISO_8859_1));
    }

    /** A gateway that has closed the connection already may refuse the bytes; what it said before can still be read. */
    RawExchange send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // Closed by the gateway, which is what many of these tests are about.
        }
        return this;
    }

    /** Reads the next response; one with status 0 where the connection ends instead. */
    RawReply reply() {
        try {
            String start = line();
            if (start.isEmpty()) {
                return new RawReply(0, Map.of(), "");
            }
            Map<String, String> headers = new HashMap<>();
            for (String field = line(); !field.isEmpty(); field = line()) {
                int colon = field.indexOf(':');
                headers.put(
                        field.substring(0, colon).toLowerCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
            int status = Integer.parseInt(start.substring(9, 12));
            return new RawReply(status, headers, status < 200 ? "" : body(headers));
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the gateway says nothing", e);
        } catch (IOException e) {
            return new RawReply(0, Map.of(), "");
        }
    }

    /** Whether the gateway closes the connection within the time, without another byte. */
    boolean isClosedWithin(Duration patience) {
        try {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private String body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (headers.containsKey("content-length")) {
            body.writeBytes(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        } else if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (int size = size(); size > 0; size = size()) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int size() throws IOException {
        String digits = line();
        return digits.isEmpty() ? 0 : Integer.parseInt(digits, 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
