package dev.postern.audit.chain;

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
 * @param table the table they stood in, {@code audit_event} or {@code audit_content}
 * @param day the day they lay on, such as {@code 2026-11-25}
 * @param count how many rows there were
 * @param leaves SHA-256 over their leaf hashes, lane by lane, in hexadecimal
 * @param runs the places, as runs within an epoch
 */
public record RetentionDrop(String table, String day, long count, String leaves, List<Run> runs) {
    private static final Pattern RUN =
            Pattern.compile("(0|[1-9][0-9]{0,8})/([1-9][0-9]{0,17})/([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");
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

    /** The detail of the record: names and values. */
    public SortedMap<String, String> detail() {
        SortedMap<String, String> detail =
                new TreeMap<>(Map.of("table", table, "day", day, "count", Long.toString(count), "leaves", leaves));
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            detail.put(RANGE + i, run.lane() + "/" + run.epoch() + "/" + run.from() + "-" + run.to());
        }
        return detail;
    }

    /** What a record says; nothing where it is another kind of record or says it in another way. */
    public static Optional<RetentionDrop> of(Fields fields) {
        return "RETENTION_DROP".equals(fields.value(Field.KIND)) && fields.value(Field.DETAIL) instanceof List<?> detail
                ? of(detail)
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
        try {
            return Optional.of(new RetentionDrop(
                    values.getOrDefault("table", ""),
                    values.getOrDefault("day", ""),
                    Long.parseLong(values.getOrDefault("count", "")),
                    values.getOrDefault("leaves", ""),
                    runs));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
