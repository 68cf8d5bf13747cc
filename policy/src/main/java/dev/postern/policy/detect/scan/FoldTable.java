package dev.postern.policy.detect.scan;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a character looks like to a reader: letters and digits of all styles and the digits of all scripts as ASCII (Unicode
 * compatibility decomposition, UAX 15), spaces and hyphens as one, invisible characters as nothing. Letters of other
 * scripts that look like ASCII ones are told apart here and decided by {@link Folding}. Thread-safe; blocks of the table
 * are made when a character of theirs is first met.
 */
final class FoldTable {
    /** The character stands for nothing. */
    static final char NOTHING = 0;

    private static final int BLOCK = 0x100;
    private static final int LONGEST = 4;

    /** Letters of other scripts and what they look like, pair by pair: Cyrillic, Greek, Armenian, Cherokee, small capitals. */
    private static final String LOOKALIKES =
            "\u0430a\u0435e\u0455s\u0456i\u0458j\u043eo\u0440p\u0441c\u0443y\u0445x\u04bbh\u0501d\u051bq\u051dw\u04cfl"
                    + "\u0410A\u0412B\u0415E\u0405S\u0406I\u0408J\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0423Y\u0425X\u04c0I\u050cG\u051aQ\u051cW"
                    + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X"
                    + "\u03b1a\u03b9i\u03bak\u03bfo\u03c1p\u03c5u\u03bdv\u03c7x\u03f2c\u03f3j\u03f9C\u037fJ"
                    + "\u0585o\u0578n\u057du\u0570h\u0581g\u0566q\u054fS\u0555O"
                    + "\u13a0D\u13a1R\u13a2T\u13a5i\u13aaA\u13abJ\u13acE\u13b3W\u13b7M\u13bbH\u13c0G\u13c2h\u13c3Z\u13cf4\u13d2R\u13daS\u13def\u13dfC\u13e2P\u13e6K"
                    + "\u0251a\u0261g\u0269i\u0280R\u0299B\u029cH\u029fL\u0262G\u026aI\u0274N\u1d00A\u1d04C\u1d05D\u1d07E\u1d0aJ\u1d0bK\u1d0dM\u1d0fO\u1d18P\u1d1bT"
                    + "\u1d1cU\u1d20V\u1d21W\u1d22Z\ua731S\ua730F";

    private static final @Nullable Block[] BLOCKS = new Block[BLOCK];
    private static final @Nullable Block[] BEYOND = new Block[0x1000];

    private FoldTable() {}

    /** What stands for a code point beyond ASCII: itself, one ASCII unit, or {@link #NOTHING}; see {@link #expansion}. */
    static int of(int codePoint) {
        Block block = block(codePoint);
        return block == null ? codePoint : block.folded[codePoint & 0xff];
    }

    /** The ASCII letter that a letter of another script looks like, or {@link #NOTHING}. */
    static char lookalike(int codePoint) {
        Block block = codePoint < 0x10000 ? block(codePoint) : null;
        return block == null ? NOTHING : block.lookalikes[codePoint & 0xff];
    }

    /** The two to four ASCII characters that stand for a code point, or null; ask where {@link #of} gives the code point. */
    static @Nullable String expansion(int codePoint) {
        Block block = block(codePoint);
        return block == null || !block.expands ? null : expand(codePoint);
    }

    private static @Nullable Block block(int codePoint) {
        if (hasNoStyles(codePoint)) {
            return null;
        }
        @Nullable Block[] blocks = codePoint < 0x10000 ? BLOCKS : BEYOND;
        int number = codePoint < 0x10000 ? codePoint >>> 8 : (codePoint - 0x10000) >>> 8;
        if (number >= blocks.length) {
            return null;
        }
        Block block = blocks[number];
        if (block == null) {
            block = new Block(codePoint & ~0xff);
            blocks[number] = block;
        }
        return block;
    }

    /** Han, Yi and Hangul, and what lies beyond the symbols of the second plane. */
    private static boolean hasNoStyles(int codePoint) {
        return (codePoint >= 0x3400 && codePoint < 0xa4d0)
                || (codePoint >= 0xac00 && codePoint < 0xd7a4)
                || (codePoint >= 0x20000 && codePoint < 0xe0000);
    }

    private static @Nullable String expand(int codePoint) {
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        boolean fits = plain.length() > 1 && plain.length() <= LONGEST && codePoint != 0x2026 && codePoint != 0x2025;
        return fits && plain.chars().allMatch(c -> c > 0x20 && c < 0x7f) ? plain : null;
    }

    private static int fold(int codePoint) {
        if (isDropped(codePoint)) {
            return NOTHING;
        }
        int digit = Glyphs.digit(codePoint);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (Glyphs.isSpace(codePoint) && codePoint != 0x85 && codePoint != 0x2028 && codePoint != 0x2029) {
            return ' ';
        }
        return switch (codePoint) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe58, 0xfe63 -> '-';
            case 0x2018, 0x2019, 0x201b, 0x2032, 0x02bc -> '\'';
            case 0x201c, 0x201d, 0x201e, 0x201f, 0x2033 -> '"';
            case 0x2024 -> '.';
            case 0x2028, 0x2029, 0x85 -> '\n';
            default -> compatible(codePoint);
        };
    }

    private static int compatible(int codePoint) {
        if (codePoint < 0xa0 || codePoint == 0xaa || codePoint == 0xba) {
            return codePoint;
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        boolean ascii = plain.length() == 1 && plain.charAt(0) > 0x20 && plain.charAt(0) < 0x7f;
        if (ascii) {
            return plain.charAt(0);
        }
        int letter = Glyphs.letter(codePoint);
        return letter < 0 ? squared(codePoint) : letter;
    }

    /** Letters in squares and circles, and the letters that flags are made of (Unicode block 1F100). */
    private static int squared(int codePoint) {
        if (codePoint >= 0x1f130 && codePoint <= 0x1f189) {
            int letter = (codePoint - 0x1f130) % 0x20;
            return letter < 26 ? 'A' + letter : codePoint;
        }
        return codePoint;
    }

    /** Format characters, controls, fillers, variation selectors and the marks that are put on letters of any script. */
    private static boolean isDropped(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> codePoint < 0xe0000 && !(codePoint >= 0x600 && codePoint <= 0x605);
            case Character.CONTROL -> codePoint != 0x85;
            case Character.ENCLOSING_MARK -> true;
            case Character.NON_SPACING_MARK ->
                codePoint < 0x370
                        || (codePoint >= 0x1ab0 && codePoint < 0x1b00)
                        || (codePoint >= 0x1dc0 && codePoint < 0x1e00)
                        || (codePoint >= 0x20d0 && codePoint < 0x2100)
                        || (codePoint >= 0xfe00 && codePoint < 0xfe30)
                        || codePoint == 0x180b
                        || codePoint >= 0xe0100;
            default ->
                codePoint == 0x3164
                        || codePoint == 0xffa0
                        || codePoint == 0x115f
                        || codePoint == 0x1160
                        || codePoint == 0x2800;
        };
    }

    /** What stands for the 256 characters of one block. */
    private static final class Block {
        private final int[] folded = new int[BLOCK];
        private final char[] lookalikes = new char[BLOCK];
        private final boolean expands;

        Block(int first) {
            boolean any = false;
            for (int i = 0; i < BLOCK; i++) {
                boolean surrogate = first + i >= Character.MIN_SURROGATE && first + i <= Character.MAX_SURROGATE;
                folded[i] = surrogate ? first + i : fold(first + i);
                any |= !surrogate && folded[i] == first + i && expand(first + i) != null;
            }
            expands = any;
            for (int i = 0; i < LOOKALIKES.length(); i += 2) {
                int place = LOOKALIKES.charAt(i) - first;
                if (place >= 0 && place < BLOCK) {
                    lookalikes[place] = LOOKALIKES.charAt(i + 1);
                }
            }
        }
    }
}
