package dev.postern.gateway.wire.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** One part of a form: a field, or a file. Shares the bytes of the form, which nobody changes. */
final class FormPart {
    private final String name;
    private final boolean file;
    private final ByteBuffer content;

    FormPart(String name, boolean file, ByteBuffer content) {
        this.name = name;
        this.file = file;
        this.content = content.asReadOnlyBuffer();
    }

    String name() {
        return name;
    }

    /** Whether the part names a file. */
    boolean isFile() {
        return file;
    }

    int size() {
        return content.remaining();
    }

    byte[] bytes() {
        byte[] bytes = new byte[content.remaining()];
        content.duplicate().get(bytes);
        return bytes;
    }

    /** The value of a field: text in UTF-8. */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(content.duplicate())
                    .toString();
        } catch (CharacterCodingException e) {
            throw FormFault.field(name, "The field is not text in UTF-8.");
        }
    }

    @Override
    public String toString() {
        return "FormPart[" + content.remaining() + " bytes]";
    }
}
