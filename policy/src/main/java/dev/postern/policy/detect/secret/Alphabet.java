package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Tail;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;

/**
 * The characters a token is made of; at the same time finds where a long token ends. The tables name them in lower case:
 * {@code {hex:32}}.
 */
enum Alphabet implements Tail {
    DIGIT("0-9", ""),
    /** Small letters and digits of base 16, as most machines print them. */
    HEX("0-9a-f", ""),
    /** Base 16 in any case. */
    HEXA("0-9a-fA-F", ""),
    HEX_DASH("0-9a-fA-F", "-"),
    /** Digits and the first eight letters, as Mailgun and Flutterwave draw them. */
    AH("0-9a-hA-H", ""),
    LETTER("A-Za-z", ""),
    UPPER("0-9A-Z", ""),
    LOWER("0-9a-z", ""),
    /** RFC 4648 base 32. */
    BASE32("A-Z2-7", ""),
    /** The 32 characters of BIP 173, in capitals. */
    BECH32("0-0A-A2-9C-HJ-NP-Z", ""),
    BASE62("0-9A-Za-z", ""),
    WORD("0-9A-Za-z", "_"),
    NAME("0-9A-Za-z", "_-"),
    /** Names with the padding of base 64. */
    NAME_PAD("0-9A-Za-z", "_-="),
    BASE64("0-9A-Za-z", "+/="),
    BASE64_URL("0-9A-Za-z", "_-+/="),
    JWT("0-9A-Za-z", "_-.="),
    /** What Azure draws client secrets from. */
    AZURE("0-9A-Za-z", "_~.-"),
    PATH("0-9A-Za-z", "_-/"),
    /** Names, and bytes in per cent notation. */
    QUERY("0-9A-Za-z", "_-%+/=."),
    HOST("0-9A-Za-z", "-"),
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
        for (int i = 0; i < ranges.length(); ) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            char last = ranges.charAt(range ? i + 2 : i);
            for (char c = ranges.charAt(i); c <= last; c++) {
                bits[c / Long.SIZE] |= 1L << c;
            }
            i += range ? 3 : 1;
        }
        for (int i = 0; i < others.length(); i++) {
            bits[others.charAt(i) / Long.SIZE] |= 1L << others.charAt(i);
        }
        this.low = bits[0];
        this.high = bits[1];
    }

    /** The alphabet a table names. */
    static Alphabet named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean has(int unit) {
        return unit >= 0 && unit < 2 * Long.SIZE && ((unit < Long.SIZE ? low : high) >>> unit & 1) != 0;
    }

    /** One past the last of the token's characters from a place on; a dot that ends a sentence is none of them. */
    int runEnd(Window text, int start) {
        return runEnd(text, start, Integer.MAX_VALUE);
    }

    /** The same, at most {@code most} characters. */
    int runEnd(Window text, int start, int most) {
        int end = start;
        while (end - start < most && has(text.at(end))) {
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
