package dev.postern.policy.detect.check;

/** Tells what a machine drew at random from what a person wrote. */
public final class Randomness {
    /** Pairs of letters that are frequent in words of English and its neighbours, and rare in random letters. */
    private static final String PAIRS =
            "ab ac ad ag ai al am an ap ar as at au av ay be bl bo br ca ce ch ci ck cl co cr ct da dd de di "
                    + "do dr ea ec ed ee ef ei el em en ep er es et eu ev ex ey ez fe ff fi fl fo fr ft ge gh go gr gu "
                    + "ha he hi ho hu ic id ie if ig il im in io ir is it iv ka ke ki ks la ld le li ll lo ls lu ly ma "
                    + "mb me mi mm mo mp ms na nc nd ne ng ni nk nn no ns nt ob od of ol om on oo op or os ot ou ow pa "
                    + "pe pl po pp pr pt qu ra rc rd re ri rk rl rm rn ro rr rs rt ry sa sc se sh si so sp ss st su sw "
                    + "ta te th ti to tr ts tt tu ty ua ub ud ue ui ul um un up ur us ut va ve vi wa we wh wi wo ";

    private static final int LETTERS = 26;
    private static final boolean[] FREQUENT = frequent();
    private static final int SHORTEST_WORD = 3;
    private static final double READABLE = 0.6;

    private Randomness() {}

    /** Shannon entropy of the characters, in bits for each character. */
    public static double entropy(CharSequence text) {
        if (text.isEmpty()) {
            return 0;
        }
        int[] counts = new int[0x100];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    /** How many different characters there are, up to the low eight bits. */
    public static int variety(CharSequence text) {
        boolean[] seen = new boolean[0x100];
        int variety = 0;
        for (int i = 0; i < text.length(); i++) {
            int low = text.charAt(i) & 0xff;
            variety += seen[low] ? 0 : 1;
            seen[low] = true;
        }
        return variety;
    }

    /**
     * The share of letters and digits that stand in what reads like a word, 0 to 1. Words are parted by everything but
     * letters and by a capital after a small letter.
     */
    public static double wordness(CharSequence text) {
        int readable = 0;
        int all = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(text.charAt(i))
                    && !Character.isUpperCase(text.charAt(i - 1));
            if (letter || (i < text.length() && Character.isDigit(text.charAt(i)))) {
                all++;
            }
            if (!letter || hump) {
                readable += readsLikeWord(text, start, i) ? i - start : 0;
                start = hump ? i : i + 1;
            }
        }
        return all == 0 ? 0 : (double) readable / all;
    }

    private static boolean readsLikeWord(CharSequence text, int from, int to) {
        if (to - from < SHORTEST_WORD) {
            return false;
        }
        int frequent = 0;
        for (int i = from + 1; i < to; i++) {
            frequent += isFrequent(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
        }
        return frequent >= READABLE * (to - from - 1);
    }

    /** Letters beyond ASCII are drawn by people. */
    private static boolean isFrequent(char first, char second) {
        return first >= 0x80 || second >= 0x80 || FREQUENT[slot(first, second)];
    }

    private static int slot(char first, char second) {
        return ((first | 0x20) - 'a') * LETTERS + (second | 0x20) - 'a';
    }

    private static boolean[] frequent() {
        boolean[] frequent = new boolean[LETTERS * LETTERS];
        for (int i = 0; i + 1 < PAIRS.length(); i += 3) {
            frequent[slot(PAIRS.charAt(i), PAIRS.charAt(i + 1))] = true;
        }
        return frequent;
    }
}
