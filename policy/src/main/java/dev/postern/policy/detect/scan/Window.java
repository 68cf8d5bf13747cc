package dev.postern.policy.detect.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a text that a matcher may look at, folded as a reader sees it: a stretch before the place it is tried at
 * and its reach after it. Notes when somebody looks beyond what has arrived. Places count folded units; what they are in
 * the raw text is known here too. One scan owns one window; not thread-safe.
 */
public final class Window {
    /** What stands outside the text or outside what may be looked at. */
    public static final int END = -1;

    /** How many UTF-16 units after its start a matcher may look at, unless it says otherwise. */
    public static final int REACH = 256;

    /** How many UTF-16 units before its start a matcher may look at. */
    public static final int LOOK_BACK = 128;

    private static final int INITIAL = 512;

    private char[] characters;
    private int base;
    private int end;
    private boolean complete;
    private int floor;
    private int ceiling;
    private boolean starved;
    private long looks;
    private final Folding folding = new Folding(this::put);
    private @Nullable Origins origins;
    private String arriving = "";
    private int arrivingFrom;
    private int rawLength;
    private final Surroundings surroundings = new Surroundings(this);

    Window() {
        characters = new char[INITIAL];
    }

    /** A window on a whole text, for matchers tried by hand, at {@code start}. */
    public static Window on(String text, int start) {
        Window window = new Window();
        window.append(text);
        window.complete();
        window.open(start, REACH);
        return window;
    }

    /** The UTF-16 unit at a place of the text, or {@link #END}. */
    public int at(int position) {
        looks++;
        if (position < floor || position >= ceiling) {
            return END;
        }
        if (position < end) {
            return characters[position - base];
        }
        if (!complete) {
            starved = true;
        }
        return END;
    }

    /** Whether a letter or digit of any script stands there. */
    public boolean isWordAt(int position) {
        return CharacterClass.isWord(codePointAt(position));
    }

    /** Value of the decimal digit of any script that stands there, or -1. */
    public int digitAt(int position) {
        return Glyphs.digit(codePointAt(position));
    }

    /** The code point that begins at a place, or {@link #END}; half a surrogate pair stands for itself. */
    public int codePointAt(int position) {
        int unit = at(position);
        if (unit < Character.MIN_HIGH_SURROGATE || unit > Character.MAX_HIGH_SURROGATE) {
            return unit;
        }
        int low = at(position + 1);
        return low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE
                ? Character.toCodePoint((char) unit, (char) low)
                : unit;
    }

    /** The code point that ends before a place, or {@link #END}. */
    public int codePointBefore(int position) {
        int unit = at(position - 1);
        if (unit < Character.MIN_LOW_SURROGATE || unit > Character.MAX_LOW_SURROGATE) {
            return unit;
        }
        int high = at(position - 2);
        return high >= Character.MIN_HIGH_SURROGATE && high <= Character.MAX_HIGH_SURROGATE
                ? Character.toCodePoint((char) high, (char) unit)
                : unit;
    }

    /** Whether the letter or digit before a place belongs to the same word; the letter of an escape does not. */
    public boolean isInsideWord(int position) {
        int before = codePointBefore(position);
        return CharacterClass.isWord(before)
                && !(position > floor && isGapBefore(position))
                && !CharacterClass.isUnspaced(before)
                && !CharacterClass.isEscape(at(position - 2), before);
    }

    /** Whether the ASCII text stands there, in any case. {@code lower} is in lower case. */
    public boolean isAt(int position, String lower) {
        for (int i = 0; i < lower.length(); i++) {
            int unit = at(position + i);
            if (unit != lower.charAt(i) && !(unit >= 'A' && unit <= 'Z' && (unit | 0x20) == lower.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether something invisible stands between the unit at a place and the one before: a word may end there. */
    boolean isGapBefore(int position) {
        return origins != null
                && position > base
                && position < end
                && origins.startOf(position) > origins.endOf(position - 1);
    }

    /** Whether folded places and raw ones differ. */
    boolean isMapped() {
        return origins != null;
    }

    /**
     * Walks on from a place while the units have a class: all but 0 of {@code classes}, which has one for each ASCII unit.
     *
     * @return one past the last unit, before {@code limit}, times {@code 8}, plus all classes seen, or-ed; classes are below 8
     */
    public int run(int from, int limit, byte[] classes) {
        int stop = Math.min(limit, Math.min(end, ceiling));
        int place = from;
        int seen = 0;
        while (place < stop) {
            char unit = characters[place - base];
            if (unit >= classes.length || classes[unit] == 0) {
                looks += place - from;
                return place * 8 + seen;
            }
            seen |= classes[unit];
            place++;
        }
        looks += place - from;
        starved |= !complete && place == end && place < Math.min(limit, ceiling);
        return place * 8 + seen;
    }

    /** Whether the raw text turns its direction directly before a place (right-to-left override or isolate, UAX 9). */
    public boolean isTurned(int position) {
        return position > floor && isGapBefore(position) && origins != null && origins.isTurnedBefore(position);
    }

    /** Whether somebody looked at what has not arrived since this place was opened. */
    public boolean isStarved() {
        return starved;
    }

    /** The smaller of a place and the end of the text, as far as that is known. */
    public int limit(int position) {
        return complete ? Math.min(position, end) : position;
    }

    /** What stands before a value, made ready for looking up words. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The characters of a stretch that was looked at, for checks that need a string. */
    public String slice(int from, int to) {
        return new String(characters, from - base, to - from);
    }

    void append(String piece) {
        arriving = piece;
        arrivingFrom = rawLength;
        rawLength += piece.length();
        if (origins != null) {
            origins.arrive(piece);
        }
        int plain = folding.isIdle() ? appendPlain(piece) : 0;
        for (int i = plain; i < piece.length(); i++) {
            folding.take(piece.charAt(i));
        }
        if (origins == null && end != rawLength) {
            map();
        }
        arriving = "";
    }

    void complete() {
        complete = true;
        folding.finish();
    }

    private void put(char folded, int from, int to) {
        Origins map = origins == null && !isAsItStands(folded, from, to) ? map() : origins;
        if (map != null) {
            map.put(from, to);
        }
        if (end - base == characters.length) {
            characters = Arrays.copyOf(characters, characters.length * 2);
        }
        characters[end++ - base] = folded;
    }

    private boolean isAsItStands(char folded, int from, int to) {
        return from == end && to == end + 1 && arriving.charAt(from - arrivingFrom) == folded;
    }

    /** From here on folded places and raw ones differ. Up to now they did not, so the raw text is at hand. */
    private Origins map() {
        Origins map = new Origins(slice(base, end), base);
        map.arrive(arriving.substring(end - arrivingFrom));
        origins = map;
        return map;
    }

    /** Appends what is printable ASCII and needs no folding; how many units of the piece that was. */
    private int appendPlain(String piece) {
        int length = piece.length();
        int used = end - base;
        if (used + length > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(used + length, characters.length * 2));
        }
        piece.getChars(0, length, characters, used);
        int plain = 0;
        while (plain < length && isPlain(characters[used + plain])) {
            plain++;
        }
        if (plain > 0) {
            end += plain;
            folding.passed(plain, characters[used + plain - 1]);
        }
        for (int i = 0; origins != null && i < plain; i++) {
            origins.put(arrivingFrom + i, arrivingFrom + i + 1);
        }
        return plain;
    }

    private static boolean isPlain(char unit) {
        return unit < 0x7f && (unit >= ' ' || (unit >= 0x09 && unit <= 0x0d));
    }

    /** Forgets what stands before a place; moves memory only when that pays. */
    void discardBefore(int place) {
        int gone = place - base;
        if (gone > INITIAL && gone > (end - base) / 2) {
            System.arraycopy(characters, gone, characters, 0, end - place);
            base = place;
            if (origins != null) {
                origins.discardBefore(place);
            }
        }
    }

    /** Where a folded place begins in the raw text; for the end of what was folded, where the rest begins. */
    int rawStart(int place) {
        if (origins == null) {
            return place;
        }
        return place < end ? origins.startOf(place) : folding.waitingFrom();
    }

    /** Where the folded text that ends at a place ends in the raw text. */
    int rawEnd(int place) {
        return origins == null ? place : place == base ? rawStart(place) : origins.endOf(place - 1);
    }

    /** The last folded place that begins at or before a raw one. */
    int placeOf(int position) {
        return origins == null ? position : origins.placeOf(position);
    }

    /** Whether folded text stands there that a reader of the raw text would not see. */
    boolean isHidden(int from, int to) {
        return origins != null && origins.isHidden(from, to, this);
    }

    /** Units of the raw text that was not forgotten. */
    String rawText(int from, int to) {
        return origins == null ? slice(from, to) : origins.text(from, to);
    }

    /** Length of the raw text that has arrived. */
    int rawLength() {
        return rawLength;
    }

    void open(int start, int reach) {
        floor = Math.max(0, start - LOOK_BACK);
        ceiling = start + reach;
        starved = false;
    }

    boolean isComplete() {
        return complete;
    }

    /** The first place that was not forgotten. */
    int start() {
        return base;
    }

    boolean starved() {
        return starved;
    }

    long looks() {
        return looks;
    }

    int end() {
        return end;
    }

    char unit(int position) {
        return characters[position - base];
    }
}
