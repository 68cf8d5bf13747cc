package dev.postern.audit.siem;

/**
 * The form in which texts go to collectors. None of the formats can carry every character, and a collector shows what it
 * got to people: control characters, line separators, marks that turn the direction of writing, and lone surrogates become
 * {@code U+FFFD}; white space at both ends goes. What is left is one line in each format and reads back as it was.
 */
final class SafeText {
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPlain(point)) {
                safe.appendCodePoint(point);
            } else {
                safe.append(REPLACEMENT);
            }
        });
        return safe.toString().strip();
    }

    /** Whether a name is safe in the headers of every format: ASCII letters, digits and {@code _ - . :}, or a mark instead. */
    static String name(String text) {
        StringBuilder name = new StringBuilder(text.length());
        text.chars().forEach(unit -> name.append(isOfName(unit) ? (char) unit : '_'));
        return name.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isOfName(int unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || "_-.:".indexOf(unit) >= 0;
    }
}
