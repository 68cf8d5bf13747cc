package dev.postern.audit.store.search;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts exchanges. Where groups are involved, figures of fewer people than allowed are withheld. Thread-safe. */
public final class Figures {
    private static final int WHOLE = -1;

    private final SearchDatabase database;

    public Figures(SearchDatabase database) {
        this.database = database;
    }

    /**
     * The figures.
     *
     * @throws TooBroadException where it took too long
     * @throws SQLException where the database cannot be read
     */
    public FigureTable count(FigureFilter filter) throws SQLException {
        List<Instant> starts = filter.bucket().starts(filter.from(), filter.to(), filter.zone());
        List<Cell> cells = database.read(reading -> reading.list(FigureQuestion.of(filter, starts), Figures::cell));
        Line total = new Line("");
        Map<Optional<String>, Line> values = new HashMap<>();
        for (Cell cell : cells) {
            Line line = cell.oneValue()
                    ? values.computeIfAbsent(Optional.ofNullable(cell.value()), value -> new Line(value.orElse("")))
                    : total;
            line.byPoint.put(cell.point(), cell);
        }
        Line other = values.remove(Optional.<String>empty());
        int least = filter.involvesGroups() ? filter.smallestGroup() : 0;
        return new FigureTable(
                total.counts(WHOLE, least),
                total.series(starts, least),
                values.values().stream()
                        .sorted(Comparator.comparingLong((Line line) -> line.shownRequests(least))
                                .reversed()
                                .thenComparing(line -> line.value))
                        .map(line -> line.row(starts, least))
                        .toList(),
                other == null ? null : other.row(starts, least));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getBoolean("one_value"),
                row.getString("value"),
                row.getBoolean("whole") ? WHOLE : row.getInt("point"),
                row.getLong("people"),
                new Counts(
                        row.getLong("requests"),
                        row.getLong("blocked"),
                        row.getLong("coached"),
                        row.getLong("tokenised"),
                        row.getLong("masked"),
                        row.getLong("kept_near"),
                        row.getLong("left_zone"),
                        row.getLong("failed"),
                        row.getLong("prompt_tokens"),
                        row.getLong("completion_tokens"),
                        percentiles(row.getArray("first_token_micros")),
                        percentiles(row.getArray("total_micros"))));
    }

    private static Counts.Percentiles percentiles(@Nullable Array array) throws SQLException {
        if (array == null) {
            return Counts.Percentiles.NONE;
        }
        Long[] values = (Long[]) array.getArray();
        return new Counts.Percentiles(values[0], values[1], values[2]);
    }

    /** One row of the answer: the counts of a point, or of the whole time, of a value or of all. */
    private record Cell(boolean oneValue, @Nullable String value, int point, long people, Counts counts) {}

    /** The points of one value. */
    private static final class Line {
        private final String value;
        private final Map<Integer, Cell> byPoint = new HashMap<>();

        Line(String value) {
            this.value = value;
        }

        /** By what lines are in order; what is withheld says nothing by its place either. */
        long shownRequests(int least) {
            Counts counts = counts(WHOLE, least);
            return counts == null ? 0 : counts.requests();
        }

        /** The counts of a point; null where too few people stand behind them. */
        @Nullable
        Counts counts(int point, int least) {
            Cell cell = byPoint.get(point);
            if (cell == null) {
                return Counts.NONE;
            }
            return cell.counts().requests() > 0 && cell.people() < least ? null : cell.counts();
        }

        List<FigureTable.Point> series(List<Instant> starts, int least) {
            return IntStream.range(0, starts.size())
                    .mapToObj(i -> new FigureTable.Point(starts.get(i), counts(i, least)))
                    .toList();
        }

        FigureTable.Row row(List<Instant> starts, int least) {
            return new FigureTable.Row(value, counts(WHOLE, least), series(starts, least));
        }
    }
}
