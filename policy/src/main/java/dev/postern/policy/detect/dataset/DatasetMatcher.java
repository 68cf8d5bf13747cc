package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds values of a dataset's primary column where enough other values of the same row stand near. The finding is the
 * primary value alone.
 */
public final class DatasetMatcher implements SingleMatcher {
    /** A value that stands in more rows than this tells no row from another. */
    private static final int MOST_FREQUENT = 10_000;

    private final Kind kind;
    private final DatasetRule rule;
    private final ColumnHashes primary;
    private final List<ColumnHashes> with;
    private final RowIndex index;
    private final Anchor anchor;

    /** @throws IllegalArgumentException where the dataset has no such column or too few different values in the primary one */
    public DatasetMatcher(String detector, String type, Dataset dataset, DatasetRule rule) {
        this.kind = new Kind(detector, type);
        this.rule = rule;
        this.primary = column(dataset, rule.primary());
        this.with = rule.with().stream().map(name -> column(dataset, name)).toList();
        this.index = dataset.index(primary);
        this.anchor = anchor(primary.column().kind());
        if (index.mostFrequent() > MOST_FREQUENT) {
            throw new IllegalArgumentException("One value of this column stands in more than " + MOST_FREQUENT
                    + " rows; let a column be primary that tells rows apart.");
        }
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Anchor anchor() {
        return anchor;
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        ColumnSearch found = new ColumnSearch(primary);
        primary.column().kind().reader().read(text, start, start + Window.REACH, found);
        for (int i = found.found() - 1; i >= 0; i--) {
            int place = index.first(found.hash(i));
            int near = place < 0 ? -1 : mostNear(text, start, found.end(i), place, found.hash(i));
            if (near >= rule.atLeast()) {
                return new Match(found.end(i), likelihood(near), why(near));
            }
        }
        return null;
    }

    /** How many values of one row stand near, of the row of which most do. */
    private int mostNear(Window text, int start, int end, int place, long hash) {
        if (with.isEmpty()) {
            return 0;
        }
        Surroundings surroundings = new Surroundings(text, start, end, rule);
        List<ColumnSearch> near = with.stream().map(surroundings::search).toList();
        if (near.stream().filter(column -> column.found() > 0).count() < rule.atLeast()) {
            return -1;
        }
        int most = 0;
        for (int at = place; index.isAt(at, hash) && most < with.size(); at++) {
            int count = 0;
            for (int i = 0; i < near.size(); i++) {
                count += near.get(i).holds(with.get(i).rows()[index.row(at)]) ? 1 : 0;
            }
            most = Math.max(most, count);
        }
        return most;
    }

    private Likelihood likelihood(int near) {
        return near > 0 ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
    }

    private String why(int near) {
        String value = "A value of the column " + rule.primary() + " of the dataset '" + kind.detector() + "'";
        return switch (near) {
            case 0 -> value + ".";
            case 1 -> value + ", another value of the same row near it.";
            default -> value + ", " + near + " other values of the same row near it.";
        };
    }

    private static ColumnHashes column(Dataset dataset, String name) {
        return dataset.column(name).orElseThrow(() -> new IllegalArgumentException("The dataset has no such column."));
    }

    private static Anchor anchor(ValueKind kind) {
        Anchor digits = Anchor.digits();
        return (kind == ValueKind.DIGITS ? digits : digits.or(Anchor.letters()).orBeyondAscii()).atWordStart();
    }
}
