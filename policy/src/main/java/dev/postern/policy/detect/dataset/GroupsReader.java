package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.util.List;

/**
 * Reads numbers and codes, in normal form their digits and lower-case letters alone. In a text they may stand in groups: up
 * to three separators between digits, one between groups with letters.
 */
final class GroupsReader implements ValueReader {
    private static final int NONE = -1;
    private static final int BEGINNING = 4;
    private static final String SEPARATORS = " -./()\u00a0\u202f\u2010\u2011\u2013";

    private final boolean digitsOnly;
    private final int widestGap;

    GroupsReader(boolean digitsOnly) {
        this.digitsOnly = digitsOnly;
        this.widestGap = digitsOnly ? 3 : 1;
    }

    @Override
    public List<String> readings(String value) {
        StringBuilder reading = new StringBuilder(value.length());
        value.codePoints().map(this::unit).filter(unit -> unit != NONE).forEach(unit -> reading.append((char) unit));
        return reading.isEmpty() ? List.of() : List.of(reading.toString());
    }

    @Override
    public int size(String reading) {
        return reading.length() > LARGEST ? 0 : reading.length();
    }

    @Override
    public List<String> beginnings(String reading) {
        return reading.length() > BEGINNING ? List.of(reading.substring(0, BEGINNING) + " ") : List.of();
    }

    @Override
    public void read(Window text, int start, int ceiling, ColumnSearch search) {
        SipHash.Run run = search.begin();
        int stop = Math.min(ceiling, start + LONGEST + 1);
        int size = 0;
        int gap = 0;
        boolean goesOn = true;
        for (int place = start; place < stop; ) {
            int codePoint = text.codePointAt(place);
            int unit = unit(codePoint);
            if (unit != NONE && goesOn) {
                size++;
                gap = 0;
                run.add((char) unit);
                goesOn = search.hasSizeAbove(size) && (size != BEGINNING || search.mayHold(run.valueWith(' ')));
                if (!goesOn && !search.hasSize(size)) {
                    return;
                }
            } else {
                boolean ends = gap == 0 && search.hasSize(size) && !CharacterClass.isWord(codePoint);
                if (ends && search.mayHold(run.value())) {
                    search.offer(text, start, place);
                }
                gap++;
                if (!goesOn || gap > widestGap || SEPARATORS.indexOf(codePoint) < 0) {
                    return;
                }
            }
            place += Character.charCount(codePoint);
        }
    }

    /** The digit or folded letter of a code point, or none. */
    private int unit(int codePoint) {
        int digit = Glyphs.digit(codePoint);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (digitsOnly || !CharacterClass.isWord(codePoint)) {
            return NONE;
        }
        if (codePoint < 0x80) {
            return Folding.WITHOUT_CASE.ofAscii(codePoint);
        }
        String folded = Folding.WITHOUT_CASE.of(codePoint);
        return folded.length() == 1 ? folded.charAt(0) : NONE;
    }
}
