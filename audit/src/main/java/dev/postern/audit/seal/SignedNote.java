package dev.postern.audit.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures (c2sp.org/signed-note). Says nothing about whether they are right: that is for {@link NoteKey}.
 *
 * @param text ends with a line end
 * @param signatures in their order, from 1 to {@value #MOST_SIGNATURES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The format asks for room for 16. */
    private static final int MOST_SIGNATURES = 64;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new SealFormatException(
                    "The text of a note ends with a line end and has no other control characters");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new SealFormatException("The text of a note is not Unicode");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new SealFormatException("A note has 1 to " + MOST_SIGNATURES + " signatures");
        }
    }

    /** The same note with a further signature at its end. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Text, an empty line, and a line for each signature. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /**
     * Reads a note. Text and signatures part at the last empty line.
     *
     * @throws SealFormatException where it is not exactly what {@link #format} would write
     */
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n")) {
            throw new SealFormatException("A note has an empty line before its signatures and ends with a line end");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(gap + 2);
        for (int from = 0; from < lines.length(); ) {
            int end = lines.indexOf('\n', from);
            signatures.add(NoteSignature.parse(lines.substring(from, end)));
            from = end + 1;
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /**
     * Reads a note of bytes.
     *
     * @throws SealFormatException where they are not UTF-8 or no note
     */
    public static SignedNote parse(byte[] note) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new SealFormatException("A note is not UTF-8");
        }
    }
}
