package dev.postern.policy.detect.scan;

/**
 * The characters at which a matcher is tried.
 *
 * @param low ASCII units 0 to 63, one bit each
 * @param high ASCII units 64 to 127, one bit each
 * @param beyondAscii whether every unit beyond ASCII is an anchor too
 * @param atWordStartOnly whether the unit before must not be a letter or digit
 */
public record Anchor(long low, long high, boolean beyondAscii, boolean atWordStartOnly) {

    /** Any of the ASCII characters given. */
    public static Anchor of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= 0x80) {
                throw new IllegalArgumentException("an anchor names ASCII characters; others are all or none");
            }
            if (c < Long.SIZE) {
                low |= 1L << c;
            } else {
                high |= 1L << (c - Long.SIZE);
            }
        }
        return new Anchor(low, high, false, false);
    }

    /** ASCII digits; those of other scripts are folded to them. */
    public static Anchor digits() {
        return of("0123456789");
    }

    /** ASCII letters of both cases. */
    public static Anchor letters() {
        return of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    }

    public Anchor or(Anchor other) {
        return new Anchor(
                low | other.low,
                high | other.high,
                beyondAscii || other.beyondAscii,
                atWordStartOnly && other.atWordStartOnly);
    }

    public Anchor orBeyondAscii() {
        return new Anchor(low, high, true, atWordStartOnly);
    }

    /** The same characters, but only where a word begins. */
    public Anchor atWordStart() {
        return new Anchor(low, high, beyondAscii, true);
    }

    /** Whether a unit is an anchor; {@code slot} is the unit, or 128 for every unit beyond ASCII. */
    boolean includes(int slot) {
        if (slot >= 2 * Long.SIZE) {
            return beyondAscii;
        }
        return slot < Long.SIZE ? (low >>> slot & 1) != 0 : (high >>> (slot - Long.SIZE) & 1) != 0;
    }
}
