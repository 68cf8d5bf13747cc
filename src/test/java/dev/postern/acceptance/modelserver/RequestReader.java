package dev.postern.acceptance.modelserver;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads HTTP/1.1 requests (RFC 9112) from a connection, with a length or in chunks. */
final class RequestReader {
    private static final String LENGTH = "content-length";
    private static final String CODING = "transfer-encoding";

    private RequestReader() {}

    /**
     * Reads one.
     *
     * @param head told of path and header fields, before the body is read
     * @throws EOFException where the connection ends inside the request
     */
    static ReceivedRequest read(InputStream in, long firstByteNanos, BiConsumer<String, Map<String, String>> head)
            throws IOException {
        String[] start = line(in).split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String field = line(in); !field.isEmpty(); field = line(in)) {
            int colon = field.indexOf(':');
            headers.put(
                    field.substring(0, colon).toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
        head.accept(start[1], headers);
        return new ReceivedRequest(start[0], start[1], headers, body(in, headers), firstByteNanos);
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault(CODING, "").isEmpty()) {
            return chunks(in);
        }
        return exactly(in, Integer.parseInt(headers.getOrDefault(LENGTH, "0")));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
