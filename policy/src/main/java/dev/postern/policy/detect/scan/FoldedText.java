package dev.postern.policy.detect.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it arrives, folded as a reader sees it, as far as it was not forgotten. Places count folded units; where they
 * are in the raw text is known too, and kept only from the first unit on that was not taken as it stands. Not thread-safe.
 */
final class FoldedText {
    private static final int INITIAL = 512;

    private char[] characters;
    private int base;
    private int end;
    private boolean complete;
    private final Folding folding = new Folding(this::put);
    private @Nullable Origins origins;
    private String arriving = "";
    private int arrivingFrom;
    private int rawLength;

    FoldedText() {
        this(INITIAL);
    }

    /** @param capacity how many units are expected; more are welcome */
    FoldedText(int capacity) {
        characters = new char[capacity];
    }

    /** The unit at a place that was not forgotten and is before {@link #end}. */
    char unit(int place) {
        return characters[place - base];
    }

    /** Units from one place to another. */
    String slice(int from, int to) {
        return new String(characters, from - base, to - from);
    }

    /** The first place that was not forgotten. */
    int start() {
        return base;
    }

    /** One past the last place. */
    int end() {
        return end;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether something invisible stands between the unit at a place and the one before: a word may end there. */
    boolean isGapBefore(int position) {
        return origins != null && position > base && position < end && origins.isGapBefore(position);
    }

    /** Whether the raw text turns its direction directly before a place. */
    boolean isTurnedBefore(int position) {
        return isGapBefore(position) && origins != null && origins.isTurnedBefore(position);
    }

    /** Whether folded places and raw ones differ. */
    boolean isMapped() {
        return origins != null;
    }

    /** Takes the next piece of the raw text. */
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

    /** The raw text is over. */
    void complete() {
        complete = true;
        folding.finish();
    }

    /** What has arrived waits for nothing that comes: another text begins. */
    void settle() {
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

    /** Whether a digit or an at sign stands from one place to another. */
    boolean holdsNumber(int from, int to) {
        for (int place = from; place < to; place++) {
            char unit = unit(place);
            if (unit == '@' || (unit >= '0' && unit <= '9')) {
                return true;
            }
        }
        return false;
    }
}
