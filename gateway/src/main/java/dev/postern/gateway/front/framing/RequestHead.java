package dev.postern.gateway.front.framing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of one request, line by line (RFC 9112, sections 2 to 6), read for one purpose: how long is its body. What two
 * readers have ever read differently is a fault. Serves one head.
 */
final class RequestHead {
    /** Most header fields of a request. */
    static final int MOST_FIELDS = 100;

    private static final Pattern START = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+ [!-~]+ HTTP/1\\.[01]");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    private boolean elder;
    private boolean chunked;
    private boolean hosted;
    private boolean begun;
    private int fields;
    private @Nullable String length;

    /** Takes the next line without its end; returns what is wrong with it. */
    @Nullable
    Fault take(byte[] line, int size) {
        String text = new String(line, 0, size, StandardCharsets.ISO_8859_1);
        if (!begun) {
            begun = true;
            elder = text.endsWith("0");
            return START.matcher(text).matches() ? null : Fault.AMBIGUOUS;
        }
        if (++fields > MOST_FIELDS) {
            return Fault.TOO_LARGE;
        }
        int colon = text.indexOf(':');
        if (colon < 0 || !NAME.matcher(text.substring(0, colon)).matches() || hasControl(text)) {
            return Fault.AMBIGUOUS;
        }
        boolean fits = fits(text.substring(0, colon), text.substring(colon + 1).strip());
        return fits ? null : Fault.AMBIGUOUS;
    }

    /** Whether the body comes in chunks. */
    boolean chunked() {
        return chunked;
    }

    /** Bytes of a body that does not come in chunks. */
    long length() {
        return length == null ? 0 : Long.parseLong(length);
    }

    private boolean fits(String name, String value) {
        if (name.equalsIgnoreCase("content-length")) {
            boolean fits = length == null && !chunked && LENGTH.matcher(value).matches();
            length = value;
            return fits;
        }
        if (name.equalsIgnoreCase("transfer-encoding")) {
            boolean fits = !elder && !chunked && length == null && value.equalsIgnoreCase("chunked");
            chunked = true;
            return fits;
        }
        if (name.equalsIgnoreCase("host")) {
            boolean fits = !hosted;
            hosted = true;
            return fits;
        }
        return true;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F);
    }
}
