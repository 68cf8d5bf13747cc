package dev.postern.policy.detect.check;

/** The check of segregated-witness addresses: Bech32 (BIP 173) for version 0, Bech32m (BIP 350) for later ones. */
public final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int OLD = 1;
    private static final int NEW = 0x2bc830a3;
    private static final int CHECK = 6;

    private Bech32() {}

    public static boolean isCharacter(int unit) {
        return unit > 0 && unit < 0x80 && ALPHABET.indexOf(unit) >= 0;
    }

    /**
     * Whether an address checks.
     *
     * @param prefix what stands before the separator 1, in lower case
     * @param data what stands after it, in lower case
     */
    public static boolean holds(String prefix, CharSequence data) {
        if (data.length() <= CHECK) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) >> 5);
        }
        sum = step(sum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, prefix.charAt(i) & 31);
        }
        for (int i = 0; i < data.length(); i++) {
            int value = ALPHABET.indexOf(data.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = step(sum, value);
        }
        return sum == (ALPHABET.indexOf(data.charAt(0)) == 0 ? OLD : NEW);
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) != 0 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
