package dev.postern.policy.detect.scan;

/**
 * The part of a text that a matcher may look at, folded as a reader sees it: a stretch before the place it is tried at
 * and its reach after it. Notes when somebody looks beyond what has arrived. Places count folded units. One scan owns
 * one window; not thread-safe.
 */
public final class Window {
    /** What stands outside the text or outside what may be looked at. */
    public static final int END = -1;

    /** How many UTF-16 units after its start a matcher may look at, unless it says otherwise. */
    public static final int REACH = 256;

    /** How many UTF-16 units before its start a matcher may look at. */
    public static final int LOOK_BACK = 128;

    private final FoldedText text;
    private int floor;
    private int ceiling;
    private boolean starved;
    private long looks;
    private long charged;
    private final Surroundings surroundings;
    private final StepBudget budget;

    /** What a scan of {@code text} lets its matchers look at. */
    Window(FoldedText text, StepBudget budget) {
        this.text = text;
        this.budget = budget;
        this.surroundings = new Surroundings(this, text);
    }

    /** A window on a whole text, for matchers tried by hand, at {@code start}. */
    public static Window on(String text, int start) {
        FoldedText folded = new FoldedText();
        folded.append(text);
        folded.complete();
        Window window = new Window(folded, new StepBudget());
        window.open(start, REACH);
        return window;
    }

    /** The UTF-16 unit at a place of the text, or {@link #END}. */
    public int at(int position) {
        looks++;
        if (position < floor || position >= ceiling) {
            return END;
        }
        if (position < text.end()) {
            return text.unit(position);
        }
        if (!text.isComplete()) {
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
                && !(position > floor && text.isGapBefore(position))
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

    /**
     * Walks on from a place while the units have a class: all but 0 of {@code classes}, which has one for each ASCII unit.
     *
     * @return one past the last unit, before {@code limit}, times {@code 8}, plus all classes seen, or-ed; classes are below 8
     */
    public int run(int from, int limit, byte[] classes) {
        int stop = Math.min(limit, Math.min(text.end(), ceiling));
        int place = from;
        int seen = 0;
        while (place < stop) {
            char unit = text.unit(place);
            if (unit >= classes.length || classes[unit] == 0) {
                looks += place - from;
                return place * 8 + seen;
            }
            seen |= classes[unit];
            place++;
        }
        looks += place - from;
        starved |= !text.isComplete() && place == text.end() && place < Math.min(limit, ceiling);
        return place * 8 + seen;
    }

    /** One past the letters and digits of the first plane that stand from a place on, at most at {@code limit}. */
    public int wordEnd(int from, int limit) {
        int stop = Math.min(limit, Math.min(text.end(), ceiling));
        int place = from;
        while (place < stop && CharacterClass.isWord(text.unit(place))) {
            place++;
        }
        looks += place - from;
        starved |= !text.isComplete() && place == text.end() && place < Math.min(limit, ceiling);
        return place;
    }

    /** Whether the raw text turns its direction directly before a place (right-to-left override or isolate, UAX 9). */
    public boolean isTurned(int position) {
        return position > floor && text.isTurnedBefore(position);
    }

    /** Whether somebody looked at what has not arrived since this place was opened. */
    public boolean isStarved() {
        return starved;
    }

    /** The smaller of a place and the end of the text, as far as that is known. */
    public int limit(int position) {
        return text.isComplete() ? Math.min(position, text.end()) : position;
    }

    /** What stands before a value, made ready for looking up words. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** The characters of a stretch that was looked at, for checks that need a string. */
    public String slice(int from, int to) {
        return text.slice(from, to);
    }

    /** How often a unit of the text was looked at: the measure of work. */
    public long looks() {
        return looks;
    }

    /**
     * Charges work that a look does not stand for: steps of an engine that others have programmed.
     *
     * @throws ScanBudgetException where more was spent on this text than is allowed
     */
    public void spend(long steps) {
        budget.spend(steps);
    }

    /**
     * Charges work of a costly matcher, in units of about a fiftieth of a microsecond. Only the answer that counts is
     * charged: what a matcher does at a place where it has not seen enough yet costs nothing.
     */
    public void charge(long units) {
        charged += units;
    }

    /** What was charged for the place that is decided now. */
    long takeCharges() {
        long units = charged;
        charged = 0;
        return units;
    }

    /** The place is tried anew. */
    void forgetCharges() {
        charged = 0;
    }

    void open(int start, int reach) {
        floor = Math.max(0, start - LOOK_BACK);
        ceiling = start + reach;
        starved = false;
    }
}
