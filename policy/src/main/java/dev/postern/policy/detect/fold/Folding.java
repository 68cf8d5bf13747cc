package dev.postern.policy.detect.fold;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Characters as they count when texts of a company are compared with its own words, data and documents: compatibility
 * forms resolved (Unicode NFKD), marks and invisible characters gone, {@code ß} as {@code ss}, ligatures as their letters.
 * Works on one code point at a time, so that it does not matter how a text is cut. Thread-safe.
 */
public enum Folding {
    /** Upper and lower case are the same. */
    WITHOUT_CASE,
    /** Upper and lower case differ. */
    WITH_CASE;

    private static final int ASCII = 0x80;
    private static final int BLOCK = 0x100;
    private static final int HAN_FIRST = 0x3400;
    private static final int HAN_END = 0xa000;

    private static final AtomicReferenceArray<String @Nullable []> SMALL = new AtomicReferenceArray<>(0x10000 / BLOCK);
    private static final AtomicReferenceArray<String @Nullable []> CASED = new AtomicReferenceArray<>(0x10000 / BLOCK);

    /** What a code point beyond ASCII becomes: nothing, one unit or several. */
    public String of(int codePoint) {
        if (codePoint >= 0x10000 || codePoint < ASCII) {
            return fold(codePoint);
        }
        AtomicReferenceArray<String @Nullable []> blocks = this == WITH_CASE ? CASED : SMALL;
        String[] block = blocks.get(codePoint / BLOCK);
        if (block == null) {
            block = fill(codePoint / BLOCK * BLOCK);
            blocks.set(codePoint / BLOCK, block);
        }
        return block[codePoint % BLOCK];
    }

    /** What an ASCII character becomes: itself, or its lower-case letter. */
    public char ofAscii(int c) {
        return (char) (this == WITHOUT_CASE && c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }

    /** A whole text, code point by code point. */
    public String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint < ASCII) {
                folded.append(ofAscii(codePoint));
            } else {
                folded.append(of(codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return folded.toString();
    }

    private String[] fill(int first) {
        String[] block = new String[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = fold(first + i);
        }
        return block;
    }

    private String fold(int codePoint) {
        String text = Character.toString(codePoint);
        if (codePoint >= HAN_FIRST && codePoint < HAN_END) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isUnseen(part))
                .forEach(part -> kept.append(spelled(part)));
        return cased(kept.toString());
    }

    /** Letters that Unicode does not take apart. */
    private static String spelled(int codePoint) {
        return switch (codePoint) {
            case 'ß' -> "ss";
            case 0x1e9e -> "SS";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'ı' -> "i";
            default -> Character.toString(codePoint);
        };
    }

    private String cased(String text) {
        return this == WITH_CASE ? text : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
