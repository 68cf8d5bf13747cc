package dev.postern.gateway.wire.answer;

/**
 * Resolves escapes in JSON that arrives in pieces (RFC 8259, section 7) wherever the character itself may stand in a
 * string, so that a guard that reads the arguments of a call sees {@code 4}, not <code>&#92;u0034</code>. The JSON means
 * the same before and after. However it is cut into pieces, the result is the same.
 */
final class EscapeFolder {
    private static final int LENGTH_OF_CODE = 6;

    private final StringBuilder open = new StringBuilder(LENGTH_OF_CODE);

    /** Takes the next piece; an escape that is not complete waits for the next one. */
    String push(String piece) {
        if (open.isEmpty() && piece.indexOf('\\') < 0) {
            return piece;
        }
        StringBuilder out = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (open.isEmpty() && c != '\\') {
                out.append(c);
            } else {
                open.append(c);
                settle(out);
            }
        }
        return out.toString();
    }

    /** The JSON is over: whatever is not complete goes on as it is. */
    String finish() {
        String rest = open.toString();
        open.setLength(0);
        return rest;
    }

    private void settle(StringBuilder out) {
        int length = open.length();
        if (length == 1 || (open.charAt(1) == 'u' && length < LENGTH_OF_CODE)) {
            return;
        }
        int code = open.charAt(1) == 'u' ? code() : open.charAt(1) == '/' ? '/' : -1;
        if (code >= ' ' && code != '"' && code != '\\' && !Character.isSurrogate((char) code)) {
            out.append((char) code);
        } else {
            out.append(open);
        }
        open.setLength(0);
    }

    private int code() {
        int code = 0;
        for (int i = 2; i < LENGTH_OF_CODE; i++) {
            int digit = Character.digit(open.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
