package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;

/**
 * One unit of what a match begins with.
 *
 * @param ascii characters that can stand there
 * @param beyond others that can, beyond ASCII
 * @param optional whether it may be missing
 * @param repeated whether it may stand there any number of times
 */
record HeadUnit(Anchor ascii, String beyond, boolean optional, boolean repeated) {
    /** Exactly one of these characters. */
    static HeadUnit once(Anchor ascii, String beyond) {
        return new HeadUnit(ascii, beyond, false, false);
    }

    /** Whether it takes exactly one character. */
    boolean isOnce() {
        return !optional && !repeated;
    }

    /** One of these characters or of another unit's. */
    HeadUnit or(HeadUnit other) {
        return once(ascii.or(other.ascii), beyond + other.beyond);
    }

    /** The characters, or more, as the table of matchers knows them. */
    Anchor anchor() {
        return beyond.isEmpty() ? ascii : ascii.orBeyondAscii();
    }

    /** Whether a character is one of those. */
    boolean includes(int unit) {
        if (unit >= 2 * Long.SIZE) {
            return beyond.indexOf(unit) >= 0;
        }
        long half = unit < Long.SIZE ? ascii.low() : ascii.high();
        return (half >>> unit & 1) != 0;
    }
}
