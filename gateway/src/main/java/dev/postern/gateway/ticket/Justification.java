package dev.postern.gateway.ticket;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.text.SensitiveText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Reads why a requester needs what was held back, from the header {@value #HEADER}: one line of 1 to 500 characters in
 * UTF-8, percent-encoded (RFC 3986, section 2.1), since a header has no other letters than those of ASCII.
 */
public final class Justification {
    /** The header. */
    public static final String HEADER = "x-postern-justification";

    private static final int MOST = 500;

    private Justification() {}

    /**
     * The text, without blanks around it.
     *
     * @throws RefusedException {@code invalid_request} where it is none
     */
    public static SensitiveText read(String header) {
        String text = decode(header).strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MOST) {
            throw invalid("Say why in 1 to " + MOST + " characters.");
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw invalid("Say why in one line.");
        }
        return SensitiveText.of(text);
    }

    private static String decode(String header) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(header.length());
        for (int i = 0; i < header.length(); i++) {
            char unit = header.charAt(i);
            if (unit == '%'
                    && i + 2 < header.length()
                    && HexFormat.isHexDigit(header.charAt(i + 1))
                    && HexFormat.isHexDigit(header.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(header, i + 1, i + 3));
                i += 2;
            } else if (unit == '%' || unit < ' ' || unit > '~') {
                throw invalid("The header holds printable ASCII only; percent-encode everything else, in UTF-8.");
            } else {
                bytes.write(unit);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw invalid("What is percent-encoded is not UTF-8.");
        }
    }

    private static RefusedException invalid(String message) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, HEADER);
    }
}
