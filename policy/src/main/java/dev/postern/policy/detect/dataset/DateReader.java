package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.fold.Folding;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads days with a year of four digits, in normal form as ISO 8601 has them: year first, day first or month first, months
 * also by their English, German, French and Spanish names. With dots the day is first; with other marks both are tried.
 */
final class DateReader implements ValueReader {
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(st|nd|rd|th|er)$");
    private static final int PARTS = 3;
    private static final int WIDEST_GAP = 3;

    @Override
    public List<String> readings(String value) {
        String[] parts = MARKS.split(Folding.WITHOUT_CASE.of(value.strip()), -1);
        if (parts.length != PARTS) {
            return List.of();
        }
        List<String> days = new ArrayList<>();
        if (parts[0].length() == 4) {
            add(days, parts[0], parts[1], parts[2]);
        } else if (parts[2].length() == 4) {
            add(days, parts[2], parts[1], parts[0]);
            if (value.indexOf('.') < 0 || Month.isNamed(parts[0])) {
                add(days, parts[2], parts[0], parts[1]);
            }
        }
        return days;
    }

    @Override
    public int size(String reading) {
        return 1;
    }

    @Override
    public List<String> beginnings(String reading) {
        return List.of();
    }

    @Override
    public void read(Window text, int start, int ceiling, ColumnSearch search) {
        int place = start;
        for (int part = 1; part <= PARTS; part++) {
            int end = part(text, place, ceiling);
            if (end == place || end >= ceiling || (part == 1 && !mayBegin(text, start, end))) {
                return;
            }
            if (part == PARTS) {
                search.offer(text, start, end);
                return;
            }
            place = gap(text, end, ceiling);
        }
    }

    private static boolean mayBegin(Window text, int start, int end) {
        return text.digitAt(start) >= 0
                ? end - start <= 4
                : Month.isNamed(Folding.WITHOUT_CASE.of(text.slice(start, end)));
    }

    private static int part(Window text, int from, int ceiling) {
        int place = from;
        while (place < ceiling && place - from <= Month.LONGEST && CharacterClass.isWord(text.codePointAt(place))) {
            place += Character.charCount(text.codePointAt(place));
        }
        return place - from > Month.LONGEST ? from : place;
    }

    private static int gap(Window text, int from, int ceiling) {
        int place = from;
        while (place < ceiling && place - from < WIDEST_GAP && " .-/,".indexOf(text.at(place)) >= 0) {
            place++;
        }
        return place;
    }

    private static void add(List<String> days, String year, String month, String day) {
        int y = number(year);
        int m = Month.of(month);
        int d = number(ORDINAL.matcher(day).replaceFirst(""));
        if (y > 0 && m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(y, m).lengthOfMonth()) {
            String iso = String.format(Locale.ROOT, "%04d-%02d-%02d", y, m, d);
            if (!days.contains(iso)) {
                days.add(iso);
            }
        }
    }

    private static int number(String digits) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }
}
