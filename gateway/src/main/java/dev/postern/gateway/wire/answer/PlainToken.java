package dev.postern.gateway.wire.answer;

/** Tells which words of a model server can be repeated as they are: ids, fingerprints, reasons. */
public final class PlainToken {
    private static final int LONGEST = 128;

    private PlainToken() {}

    /** Letters, digits and {@code - _ . :} only, so that nothing can be hidden in it or break out of it. */
    public static boolean is(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_'
                    || c == '.'
                    || c == ':';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
