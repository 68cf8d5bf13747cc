package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonPath;
import java.util.Base64;
import java.util.Locale;

/**
 * A file as JSON carries it: base64 (RFC 4648, section 4), or a {@code data:} address (RFC 2397) with base64 in it. Owns
 * its bytes.
 */
final class FileData {
    private static final String SCHEME = "data:";
    private static final String MARK = ";base64";
    private final byte[] bytes;
    private final String mediaType;

    private FileData(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = mediaType;
    }

    static FileData read(String characters, JsonPath path) {
        if (!characters.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new FileData(decoded(characters, path), "");
        }
        int comma = characters.indexOf(',');
        String head = comma < 0 ? "" : characters.substring(SCHEME.length(), comma);
        if (!head.toLowerCase(Locale.ROOT).endsWith(MARK)) {
            throw ValueChecks.refused(
                    "A data address must hold base64, as in data:application/pdf;base64,JVBERi0.", path);
        }
        String type = head.substring(0, head.length() - MARK.length());
        return new FileData(decoded(characters.substring(comma + 1), path), type);
    }

    private static byte[] decoded(String base64, JsonPath path) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw ValueChecks.refused("The file must be base64 without line ends, or a data address with it.", path);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** What the address says the file is, with its parameters; empty where it says nothing. */
    String mediaType() {
        return mediaType;
    }
}
