package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Tail;
import dev.postern.policy.detect.scan.Window;

/** The characters a token is made of; at the same time finds where a long token ends. */
enum Alphabet implements Tail {
    HEX("0-9a-f", ""),
    HEX_DASH("0-9a-f", "-"),
    BASE32("A-Z2-7", ""),
    BASE62("0-9A-Za-z", ""),
    WORD("0-9A-Za-z", "_"),
    NAME("0-9A-Za-z", "_-"),
    BASE64("0-9A-Za-z", "+/="),
    BASE64_URL("0-9A-Za-z", "_-+/="),
    JWT("0-9A-Za-z", "_-.="),
    PATH("0-9A-Za-z", "_-/"),
    /** Everything a secret may hold that stands in quotes or between spaces. */
    PRINTED("!-~", "") {
        @Override
        boolean has(int unit) {
            return unit > ' '
                    && unit != 0x7f
                    && unit != '"'
                    && unit != '\''
                    && unit != '`'
                    && unit != '<'
                    && unit != '>';
        }
    };

    /** ASCII units 0 to 63 and 64 to 127, one bit each. */
    private final long low;

    private final long high;

    Alphabet(String ranges, String others) {
        long[] bits = new long[2];
        for (int i = 0; i < ranges.length(); i += 3) {
            for (char c = ranges.charAt(i); c <= ranges.charAt(i + 2); c++) {
                bits[c / Long.SIZE] |= 1L << c;
            }
        }
        for (int i = 0; i < others.length(); i++) {
            bits[others.charAt(i) / Long.SIZE] |= 1L << others.charAt(i);
        }
        this.low = bits[0];
        this.high = bits[1];
    }

    boolean has(int unit) {
        return unit >= 0 && unit < 2 * Long.SIZE && ((unit < Long.SIZE ? low : high) >>> unit & 1) != 0;
    }

    /** One past the last of the token's characters from a place on; a dot that ends a sentence is none of them. */
    int runEnd(Window text, int start) {
        int end = start;
        while (has(text.at(end))) {
            end++;
        }
        while (end > start && text.at(end - 1) == '.') {
            end--;
        }
        return end;
    }

    @Override
    public int endAt(Window text, int place) {
        int unit = text.at(place);
        if (!has(unit) || (unit == '.' && !has(text.at(place + 1)))) {
            return place;
        }
        return GOES_ON;
    }
}
