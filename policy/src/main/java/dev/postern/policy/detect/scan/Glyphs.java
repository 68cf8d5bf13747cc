package dev.postern.policy.detect.scan;

/** Characters as a reader sees them: digits and letters of any style, what is invisible, what parts groups of digits. */
public final class Glyphs {
    private static final int NONE = -1;
    private static final String TIGHT =
            "-./\\*_`~\u00b7\u2022\u2027\u2024\u2219\u22c5\u2044\u2215\u2043\uff0d\uff0e\uff0f\ufe63";
    private static final String LOOSE = ",;:|+=#'\"()[]\u2018\u2019\u201c\u201d\uff0c\uff1a\uff1b\u3001";

    private Glyphs() {}

    /** Value of a decimal digit of any script or style, circled and raised ones too, or -1. */
    public static int digit(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= '0' && codePoint <= '9' ? codePoint - '0' : NONE;
        }
        if (hasNoDigits(codePoint)) {
            return NONE;
        }
        int digit = Character.digit(codePoint, 10);
        return digit < 0 && Character.getType(codePoint) == Character.OTHER_NUMBER ? ornate(codePoint) : digit;
    }

    /** Latin, Greek, Cyrillic, Han and Hangul letters: the blocks most texts are made of. */
    private static boolean hasNoDigits(int codePoint) {
        return (codePoint >= 0xc0 && codePoint < 0x660)
                || (codePoint >= 0x3400 && codePoint < 0xa4d0)
                || (codePoint >= 0xac00 && codePoint < 0xd7a4);
    }

    /** Circled, raised, lowered and bracketed digits: Unicode blocks 00B0, 2070, 2460 and 2776. */
    private static int ornate(int codePoint) {
        if (codePoint == 0xb9 || codePoint == 0xb2 || codePoint == 0xb3) {
            return codePoint == 0xb9 ? 1 : codePoint - 0xb0;
        }
        if (codePoint >= 0x2070 && codePoint <= 0x2089) {
            return codePoint & 0xf;
        }
        if (codePoint >= 0x2460 && codePoint <= 0x249b) {
            int place = (codePoint - 0x2460) % 20;
            return place < 9 ? place + 1 : NONE;
        }
        if (codePoint >= 0x2776 && codePoint <= 0x2793) {
            int place = (codePoint - 0x2776) % 10;
            return place < 9 ? place + 1 : NONE;
        }
        return codePoint == 0x24ea || codePoint == 0x24ff ? 0 : NONE;
    }

    /** The ASCII capital a letter looks like (full-width, circled, mathematical styles), or -1. */
    public static int letter(int codePoint) {
        if (codePoint < 0x80) {
            int upper = codePoint & ~0x20;
            return upper >= 'A' && upper <= 'Z' && codePoint >= 'A' ? upper : NONE;
        }
        if (codePoint >= 0xff21 && codePoint <= 0xff3a) {
            return codePoint - 0xff21 + 'A';
        }
        if (codePoint >= 0xff41 && codePoint <= 0xff5a) {
            return codePoint - 0xff41 + 'A';
        }
        if (codePoint >= 0x1d400 && codePoint <= 0x1d6a3) {
            return (codePoint - 0x1d400) % 26 + 'A';
        }
        if (codePoint >= 0x24b6 && codePoint <= 0x24e9) {
            return (codePoint - 0x24b6) % 26 + 'A';
        }
        return NONE;
    }

    /** Whether nothing is seen of it: format and control characters, fillers, marks that only decorate a digit. */
    public static boolean isInvisible(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 0 && (codePoint < 0x09 || (codePoint > 0x0d && codePoint < 0x20) || codePoint == 0x7f);
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> codePoint != 0x85;
            default ->
                codePoint == 0x3164
                        || codePoint == 0xffa0
                        || (codePoint >= 0x115f && codePoint <= 0x1160)
                        || (codePoint >= 0xe0000 && codePoint < 0xe1000);
        };
    }

    public static boolean isSpace(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == ' ' || (codePoint >= 0x09 && codePoint <= 0x0d);
        }
        return codePoint == 0x85 || Character.isSpaceChar(codePoint);
    }

    public static boolean isDash(int codePoint) {
        return codePoint == '-'
                || (codePoint >= 0x80
                        && (Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == 0x2212));
    }

    /** Whether it may stand between the groups of one number: space, dash, dot, slash, mark-up. */
    public static boolean partsGroups(int codePoint) {
        return isSpace(codePoint) || TIGHT.indexOf(codePoint) >= 0 || isDash(codePoint);
    }

    /** Whether it parts list items rather than groups of one number, yet may do that too: comma, colon, quote. */
    public static boolean partsItems(int codePoint) {
        return LOOSE.indexOf(codePoint) >= 0;
    }
}
