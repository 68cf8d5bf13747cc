package dev.postern.audit.store.reveal;

import dev.postern.audit.event.Content;
import dev.postern.audit.store.Opened;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Something that was sealed, as its reader sees it. Prints without the text.
 *
 * @param state {@code text}; {@code bytes}, in Base64, where it is no text; {@code erased}, where its key was deleted;
 *     {@code dropped}, where it was kept no longer; {@code absent}, where none was recorded
 * @param text empty where there is none to see
 */
public record OpenedText(String state, String text) {
    /** Nothing of the kind was recorded. */
    static final OpenedText ABSENT = new OpenedText("absent", "");

    /** Its key was deleted. */
    static final OpenedText ERASED = new OpenedText("erased", "");

    static OpenedText of(String text) {
        return new OpenedText("text", text);
    }

    static OpenedText of(Opened opened) {
        return switch (opened) {
            case Opened.Text(Content content) -> readable(content.reveal());
            case Opened.Erased _ -> ERASED;
            case Opened.Dropped _ -> new OpenedText("dropped", "");
            case Opened.Absent _ -> ABSENT;
        };
    }

    private static OpenedText readable(byte[] content) {
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return new OpenedText("bytes", Base64.getEncoder().encodeToString(content));
        }
    }

    @Override
    public String toString() {
        return "OpenedText[" + state + "]";
    }
}
