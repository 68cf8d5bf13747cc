package dev.postern.audit.chain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code detail} of a {@code RETENTION_DROP} record says: which records were dropped because their time was over.
 * It is what tells records that expired from records that were deleted.
 *
 * @param table the table they stood in, {@link #RECORDS} or {@link #CONTENT}
 * @param firstDay the first of the days they lay on, in UTC
 * @param lastDay the last of them
 * @param count how many records there were; where one drop is told in several records, of this one
 * @param leaves SHA-256 over their leaf hashes, lane by lane, in hexadecimal
 * @param runs the places, as runs within an epoch
 */
public record RetentionDrop(
        String table, LocalDate firstDay, LocalDate lastDay, long count, String leaves, List<Run> runs) {
    public static final String RECORDS = "audit_event";
    public static final String CONTENT = "audit_content";

    /**
     * Records are kept for half a year at least (EU AI Act, articles 19 and 26); whatever says that younger ones were over
     * their time is wrong. In days.
     */
    public static final int FEWEST_DAYS = 183;

    private static final Pattern RUN =
            Pattern.compile("(0|[1-9][0-9]{0,8})/([1-9][0-9]{0,17})/([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");
    private static final Pattern DAY = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final long MICROS_OF_A_DAY = 86_400_000_000L;
    private static final String RANGE = "range.";

    /**
     * Records that stood in a row.
     *
     * @param from the first sequence
     * @param to the last sequence
     */
    public record Run(int lane, long epoch, long from, long to) {
        /** Whether the record at this place was one of them. */
        public boolean covers(Position place) {
            return place.lane() == lane && place.epoch() == epoch && place.sequence() >= from && place.sequence() <= to;
        }
    }

    public RetentionDrop {
        runs = List.copyOf(runs);
    }

    /**
     * Whether records of these days could be over their time when this was recorded. Content has no least time.
     *
     * @param moment as it stands in the record, in microseconds since 1970
     */
    public boolean isDueAt(long moment) {
        return !table.equals(RECORDS) || lastDay.toEpochDay() + FEWEST_DAYS <= Math.floorDiv(moment, MICROS_OF_A_DAY);
    }

    /** The detail of the record: names and values. */
    public SortedMap<String, String> detail() {
        SortedMap<String, String> detail = new TreeMap<>(Map.of(
                "table", table,
                "first_day", firstDay.toString(),
                "last_day", lastDay.toString(),
                "count", Long.toString(count),
                "leaves", leaves));
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            detail.put(RANGE + i, run.lane() + "/" + run.epoch() + "/" + run.from() + "-" + run.to());
        }
        return detail;
    }

    /** What a record says; nothing where it is another kind of record, says it in another way, or came too early. */
    public static Optional<RetentionDrop> of(Fields fields) {
        return "RETENTION_DROP".equals(fields.value(Field.KIND))
                        && fields.value(Field.DETAIL) instanceof List<?> detail
                        && fields.value(Field.MOMENT) instanceof Long moment
                ? of(detail).filter(drop -> drop.isDueAt(moment))
                : Optional.empty();
    }

    /** What the detail of a record says: names and values in turn. */
    public static Optional<RetentionDrop> of(List<?> detail) {
        if (detail.size() % 2 != 0) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < detail.size(); i += 2) {
            String name = detail.get(i).toString();
            String value = detail.get(i + 1).toString();
            values.put(name, value);
            Matcher run = RUN.matcher(value);
            if (name.startsWith(RANGE) && run.matches()) {
                runs.add(new Run(
                        Integer.parseInt(run.group(1)),
                        Long.parseLong(run.group(2)),
                        Long.parseLong(run.group(3)),
                        Long.parseLong(run.group(4))));
            }
        }
        String count = values.getOrDefault("count", "");
        Optional<LocalDate> first = day(values.getOrDefault("first_day", ""));
        Optional<LocalDate> last = day(values.getOrDefault("last_day", ""));
        if (first.isEmpty() || last.isEmpty() || !COUNT.matcher(count).matches()) {
            return Optional.empty();
        }
        return Optional.of(new RetentionDrop(
                values.getOrDefault("table", ""),
                first.get(),
                last.get(),
                Long.parseLong(count),
                values.getOrDefault("leaves", ""),
                runs));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
