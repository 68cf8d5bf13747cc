package dev.postern.audit.seal;

import java.nio.ByteBuffer;

/**
 * One signature of a note (c2sp.org/signed-note).
 *
 * @param name of the key
 * @param keyId the first four bytes of a hash that tells keys of one name apart
 * @param base64 the signature itself, without the key id
 */
public record NoteSignature(String name, int keyId, String base64) {
    private static final String DASH = "— ";

    public NoteSignature {
        Lexeme.name(name);
        if (Lexeme.base64(base64).length == 0) {
            throw new SealFormatException("A signature is empty");
        }
    }

    /** A signature of these bytes. */
    public static NoteSignature of(String name, int keyId, byte[] signature) {
        return new NoteSignature(name, keyId, Lexeme.base64(signature));
    }

    /** The bytes of the signature. */
    public byte[] bytes() {
        return Lexeme.base64(base64);
    }

    /** The line of a note, without its line end. */
    public String line() {
        byte[] bytes = bytes();
        byte[] blob = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return DASH + name + " " + Lexeme.base64(blob);
    }

    /**
     * Reads a line, without its line end.
     *
     * @throws SealFormatException where it is no signature line
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new SealFormatException("A signature line is a dash, a name and base64, with one space between them");
        }
        byte[] blob = Lexeme.base64(line.substring(space + 1));
        if (blob.length <= Integer.BYTES) {
            throw new SealFormatException("A signature is too short");
        }
        return of(
                line.substring(DASH.length(), space),
                ByteBuffer.wrap(blob).getInt(),
                Lexeme.after(blob, Integer.BYTES));
    }
}
