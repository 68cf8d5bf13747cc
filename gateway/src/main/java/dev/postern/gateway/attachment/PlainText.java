package dev.postern.gateway.attachment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text as files hold it. */
final class PlainText {
    private static final JsonFactory JSON = new JsonFactory();

    private PlainText() {}

    /** UTF-8, or UTF-16 that says so with a byte order mark. */
    static String decode(byte[] bytes) {
        boolean wide = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw Unreadable.notUnicode();
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Unreadable.notUnicode();
        }
    }

    /** JSON written anew, so that no text hides behind escapes. */
    static String json(byte[] bytes) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser in = JSON.createParser(decode(bytes));
                JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            while (in.nextToken() != null) {
                out.copyCurrentEventExact(in);
            }
        }
        return text.toString();
    }
}
