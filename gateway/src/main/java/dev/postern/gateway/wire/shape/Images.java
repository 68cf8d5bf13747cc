package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** The images of one request: so many, so large, of types that model servers read, and what they say they are. */
final class Images {
    private static final int MOST_IMAGES = 16;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int LOOKED_AT = 16;

    /** How images begin (PNG, 3rd edition; JFIF 1.02; RIFF container of WebP; GIF87a and GIF89a). */
    private static final Map<String, Pattern> BEGINS = Map.of(
            "image/png", Pattern.compile("\\x89PNG\\r\\n\\x1A\\n.*", Pattern.DOTALL),
            "image/jpeg", Pattern.compile("\\xFF\\xD8\\xFF.*", Pattern.DOTALL),
            "image/webp", Pattern.compile("RIFF.{4}WEBP.*", Pattern.DOTALL),
            "image/gif", Pattern.compile("GIF8[79]a.*", Pattern.DOTALL));

    private int number;
    private long bytes;

    /** The image written afresh. */
    Outgoing read(String characters, JsonPath path) {
        if (!characters.startsWith("data:")) {
            throw ValueChecks.refused("Addresses are never fetched; send the image itself as a data address.", path);
        }
        FileData image = FileData.read(characters, path);
        Pattern begin = BEGINS.get(image.mediaType());
        if (begin == null) {
            throw ValueChecks.refused("The image must be image/png, image/jpeg, image/webp or image/gif.", path);
        }
        int looked = Math.min(image.bytes().length, LOOKED_AT);
        if (!begin.matcher(new String(image.bytes(), 0, looked, StandardCharsets.ISO_8859_1))
                .matches()) {
            throw ValueChecks.refused("The image is not of the type that its address says.", path);
        }
        number++;
        bytes += image.bytes().length;
        if (number > MOST_IMAGES || bytes > MOST_BYTES) {
            throw ValueChecks.refused(
                    "A request may hold at most " + MOST_IMAGES + " images with " + MOST_BYTES
                            + " bytes together; send fewer.",
                    path);
        }
        String base64 = Base64.getEncoder().encodeToString(image.bytes());
        return new Outgoing.Fixed(new JsonText("data:" + image.mediaType() + ";base64," + base64));
    }

    boolean any() {
        return number > 0;
    }
}
