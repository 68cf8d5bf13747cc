package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.List;

/** Reads e-mail addresses, in normal form folded. */
final class EmailReader implements ValueReader {
    private static final String OF_LOCAL_PART = ".!#$%&'*+-/=?^_`{|}~";
    private static final String OF_DOMAIN = ".-";

    @Override
    public List<String> readings(String value) {
        String folded = Folding.WITHOUT_CASE.of(value.strip());
        int at = folded.indexOf('@');
        boolean isAddress = at > 0
                && at < folded.length() - 1
                && folded.codePoints().limit(at).allMatch(c -> belongs(c, OF_LOCAL_PART))
                && folded.substring(at + 1).codePoints().allMatch(c -> belongs(c, OF_DOMAIN));
        return isAddress ? List.of(folded) : List.of();
    }

    @Override
    public int size(String reading) {
        return reading.length() > LONGEST ? 0 : 1;
    }

    @Override
    public List<String> beginnings(String reading) {
        return List.of();
    }

    @Override
    public void read(Window text, int start, int ceiling, ColumnSearch search) {
        int stop = Math.min(ceiling, start + LONGEST + 1);
        int at = run(text, start, stop, OF_LOCAL_PART);
        if (at == start || at >= stop || text.at(at) != '@') {
            return;
        }
        int end = run(text, at + 1, stop, OF_DOMAIN);
        while (end > at + 1 && !CharacterClass.isWord(text.codePointBefore(end))) {
            end--;
        }
        if (end > at + 1 && end < stop) {
            search.offer(text, start, end);
        }
    }

    private static int run(Window text, int from, int stop, String marks) {
        int place = from;
        while (place < stop && belongs(text.codePointAt(place), marks)) {
            place += Character.charCount(text.codePointAt(place));
        }
        return place;
    }

    private static boolean belongs(int codePoint, String marks) {
        return CharacterClass.isWord(codePoint) || marks.indexOf(codePoint) >= 0;
    }
}
