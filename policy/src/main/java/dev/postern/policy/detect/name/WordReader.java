package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;

/** One word of a text: where it ends, how it is written, its hash. A possessive {@code 's} is not part of it. */
final class WordReader {
    private static final int LONGEST = 64;

    private final Window text;
    private final int start;
    private int end;
    private int hash = Letters.SEED;
    private int part = Letters.SEED;
    private int firstPart;
    private int edge;
    private int partStart;
    private int hump = -1;
    private int humpPart;
    private int humps;
    private int capitals;
    private int letters;
    private boolean digits;
    private boolean foreign;
    private boolean startsCapital;

    WordReader(Window text, int start) {
        this.text = text;
        this.start = start;
        this.partStart = start;
        read();
    }

    int end() {
        return end;
    }

    int hash() {
        return hash;
    }

    boolean isCompound() {
        return firstPart != 0;
    }

    int firstPart() {
        return firstPart;
    }

    int lastPart() {
        return part;
    }

    int edge() {
        return edge;
    }

    /** What stands before the capital inside, from the last hyphen on. */
    String beforeHump() {
        return text.slice(humpPart, hump);
    }

    Shape shape() {
        if (digits || end - start >= LONGEST || humps > 1) {
            return Shape.CODE;
        }
        if (foreign || capitals == 0) {
            return Shape.SMALL;
        }
        if (!startsCapital) {
            return humps > 0 ? Shape.CODE : Shape.SMALL;
        }
        if (capitals == letters) {
            return letters == 1 ? Shape.INITIAL : Shape.CAPITALS;
        }
        return humps > 0 ? Shape.CAMEL : Shape.CAPITALISED;
    }

    private void read() {
        int place = start;
        boolean small = false;
        while (place - start < LONGEST) {
            int c = text.at(place);
            if (c == Window.END) {
                break;
            }
            if (isJoint(c)) {
                if (!goesOn(place, c)) {
                    break;
                }
                if (c != '-' && capitals == 0 && isCapital(text.at(place + 1))) {
                    hash = Letters.step(hash, '\'');
                    place++;
                    break;
                }
                firstPart = firstPart == 0 ? part : firstPart;
                part = Letters.SEED;
                partStart = place + 1;
                small = false;
                hash = Letters.step(hash, c == '-' ? '-' : '\'');
            } else if (CharacterClass.isWord(c)) {
                small = take(c, place, small);
            } else {
                break;
            }
            place++;
        }
        end = place;
    }

    /** Counts a letter or digit in; gives whether it is a small letter. */
    private boolean take(int c, int place, boolean afterSmall) {
        char folded = Letters.fold((char) c);
        boolean capital = isCapital(c);
        if (capital) {
            capitals++;
            startsCapital |= place == start;
            if (afterSmall) {
                humps++;
                hump = place;
                humpPart = partStart;
            }
        }
        digits |= c >= '0' && c <= '9';
        foreign |= !Letters.isLatin(c);
        letters++;
        hash = Letters.step(hash, folded);
        part = Letters.step(part, folded);
        edge = ((edge << 8) | (folded & 0xff)) & 0xffffff;
        return !capital;
    }

    private boolean goesOn(int place, int joint) {
        int next = text.at(place + 1);
        if (place == start || next == Window.END || !Character.isLetter(next)) {
            return false;
        }
        boolean possessive = joint != '-' && (next | 0x20) == 's' && !CharacterClass.isWord(text.at(place + 2));
        return !possessive;
    }

    private static boolean isJoint(int c) {
        return c == '-' || c == '\'' || c == '\u2019';
    }

    private static boolean isCapital(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && Character.isUpperCase(c));
    }
}
