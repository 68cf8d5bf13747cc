package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.Window;
import java.util.Map;

/** Reads one escaped character. Not thread-safe; what was read is valid until the next reading. */
final class Escape {
    /** The escape stands for no character: a soft line break. */
    static final int NOTHING = -1;

    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_NUMBER = 8;

    /** References that stand for characters of values, and those that often stand beside them. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("num", (int) '#'),
            Map.entry("colon", (int) ':'),
            Map.entry("hyphen", (int) '-'),
            Map.entry("dash", (int) '-'),
            Map.entry("minus", (int) '-'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("plus", (int) '+'),
            Map.entry("sol", (int) '/'),
            Map.entry("equals", (int) '='),
            Map.entry("shy", NOTHING),
            Map.entry("zwj", NOTHING),
            Map.entry("zwnj", NOTHING),
            Map.entry("nbsp", (int) ' '),
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''));

    private int codePoint;
    private int end;

    static boolean mayBegin(int unit) {
        return unit == '%' || unit == '\\' || unit == '&' || unit == '=';
    }

    /** Whether an escape stands there that makes it worth looking: of a letter, a digit or what holds values together. */
    boolean opens(Window text, int place) {
        int sign = text.at(place);
        if (!mayBegin(sign) || !read(text, place) || codePoint == NOTHING) {
            return false;
        }
        return switch (sign) {
            case '=' -> codePoint == '@' || (text.at(place + 3) == '=' && codePoint >= ' ' && codePoint < 0x7f);
            case '%' ->
                isValuePart(codePoint)
                        || (codePoint == ' '
                                && text.digitAt(place - 1) >= 0
                                && (text.digitAt(place + 3) >= 0 || text.at(place + 3) == '%'))
                        || codePoint == '%';
            case '\\' -> "uxU01".indexOf(text.at(place + 1)) >= 0 && codePoint < 0x80 && codePoint >= ' ';
            default -> isValuePart(codePoint) || (codePoint == '&' && text.at(end) == '#');
        };
    }

    private static boolean isValuePart(int codePoint) {
        return codePoint < 0x80 && (Character.isLetterOrDigit(codePoint) || "@.-_+:".indexOf(codePoint) >= 0);
    }

    /** Reads the escape at a place; false where none stands there. */
    boolean read(Window text, int place) {
        return switch (text.at(place)) {
            case '%' -> percent(text, place);
            case '=' -> quotedPrintable(text, place);
            case '&' -> reference(text, place);
            case '\\' -> backslash(text, place);
            default -> false;
        };
    }

    int codePoint() {
        return codePoint;
    }

    int end() {
        return end;
    }

    private boolean percent(Window text, int place) {
        return octets(text, place, '%');
    }

    private boolean quotedPrintable(Window text, int place) {
        int next = text.at(place + 1);
        if (next == '\r' || next == '\n') {
            codePoint = NOTHING;
            end = next == '\r' && text.at(place + 2) == '\n' ? place + 3 : place + 2;
            return true;
        }
        boolean small = (next >= 'a' && next <= 'f') || (text.at(place + 2) >= 'a' && text.at(place + 2) <= 'f');
        return !small && octets(text, place, '=');
    }

    /** One to four bytes of UTF-8; a byte that begins no sequence stands for itself. */
    private boolean octets(Window text, int place, int sign) {
        int octet = hex(text, place + 1, 2);
        if (octet < 0) {
            return false;
        }
        codePoint = octet;
        end = place + 3;
        int more = octet < 0xc2 || octet > 0xf4 ? 0 : octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
        int value = octet & (0x3f >> more);
        int next = end;
        for (int i = 0; i < more; i++) {
            int rest = text.at(next) == sign ? hex(text, next + 1, 2) : -1;
            if (rest >> 6 != 2) {
                return true;
            }
            value = value << 6 | (rest & 0x3f);
            next += 3;
        }
        if (more > 0 && Character.isValidCodePoint(value)) {
            codePoint = value;
            end = next;
        }
        return true;
    }

    private boolean reference(Window text, int place) {
        if (text.at(place + 1) != '#') {
            return named(text, place + 1);
        }
        boolean hexadecimal = (text.at(place + 2) | 0x20) == 'x';
        int first = place + (hexadecimal ? 3 : 2);
        int radix = hexadecimal ? 16 : 10;
        int next = first;
        int value = 0;
        while (next < first + LONGEST_NUMBER && Character.digit(text.at(next), radix) >= 0) {
            value = Math.min(value * radix + Character.digit(text.at(next++), radix), Character.MAX_CODE_POINT + 1);
        }
        codePoint = value;
        end = text.at(next) == ';' ? next + 1 : next;
        return next > first && Character.isValidCodePoint(value);
    }

    private boolean named(Window text, int first) {
        int next = first;
        while (next < first + LONGEST_NAME && text.at(next) >= 'a' && text.at(next) <= 'z') {
            next++;
        }
        Integer known = text.at(next) == ';' ? NAMES.get(text.slice(first, next)) : null;
        if (known == null) {
            return false;
        }
        codePoint = known;
        end = next + 1;
        return true;
    }

    private boolean backslash(Window text, int place) {
        int letter = text.at(place + 1);
        return switch (letter) {
            case 'u' -> text.at(place + 2) == '{' ? braced(text, place + 3) : fixed(text, place + 2, 4);
            case 'x' -> text.at(place + 2) == '{' ? braced(text, place + 3) : fixed(text, place + 2, 2);
            case 'U' -> fixed(text, place + 2, 8);
            case '0', '1' -> octal(text, place + 1);
            case '/', '"', '\'' -> {
                codePoint = letter;
                end = place + 2;
                yield true;
            }
            case 'n', 'r', 't' -> {
                codePoint = ' ';
                end = place + 2;
                yield true;
            }
            default -> false;
        };
    }

    private boolean fixed(Window text, int first, int digits) {
        codePoint = hex(text, first, digits);
        end = first + digits;
        return Character.isValidCodePoint(codePoint);
    }

    private boolean braced(Window text, int first) {
        int digits = 0;
        while (digits < LONGEST_NUMBER && Character.digit(text.at(first + digits), 16) >= 0) {
            digits++;
        }
        boolean read = digits > 0 && text.at(first + digits) == '}' && fixed(text, first, digits);
        end = first + digits + 1;
        return read;
    }

    private boolean octal(Window text, int first) {
        int value = 0;
        for (int i = 0; i < 3; i++) {
            int digit = Character.digit(text.at(first + i), 8);
            if (digit < 0) {
                return false;
            }
            value = value << 3 | digit;
        }
        codePoint = value;
        end = first + 3;
        return true;
    }

    private static int hex(Window text, int first, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(text.at(first + i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
