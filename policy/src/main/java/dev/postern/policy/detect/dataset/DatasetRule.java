package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.scan.Window;
import java.util.List;

/**
 * When a value of a dataset counts.
 *
 * @param primary name of the column whose value is found
 * @param with names of columns of which values of the same row have to stand near; empty where the primary is enough
 * @param atLeast how many of them, 1 to all
 * @param within how near, in UTF-16 units from the beginning of the primary: so far after it, and as far before it but at
 *     most {@value Window#LOOK_BACK}
 */
public record DatasetRule(String primary, List<String> with, int atLeast, int within) {
    /** The largest {@code within}. */
    public static final int FARTHEST = Window.REACH;

    public DatasetRule {
        with = List.copyOf(with);
        boolean counts = with.isEmpty() ? atLeast == 0 : atLeast >= 1 && atLeast <= with.size();
        if (!counts || within < 1 || within > FARTHEST) {
            throw new IllegalArgumentException("at least one of the columns, within 1 to " + FARTHEST + " characters");
        }
    }

    int before() {
        return Math.min(within, Window.LOOK_BACK);
    }
}
