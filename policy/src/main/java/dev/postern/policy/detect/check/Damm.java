package dev.postern.policy.detect.check;

/** The check digit of H. M. Damm (2004), over an anti-symmetric quasigroup of order 10; the check digit stands last. */
public final class Damm {
    private static final String[] TABLE = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private Damm() {}

    public static boolean holds(CharSequence digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = TABLE[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim == 0;
    }
}
