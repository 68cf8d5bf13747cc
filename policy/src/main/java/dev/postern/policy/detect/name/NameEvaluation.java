package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.Matches;
import dev.postern.policy.detect.scan.Window;
import java.util.List;

/**
 * Keeps the search for names in one scan within a budget of work, and says where it ended. Names cost a hundred times
 * more than other detectors; a text made of nothing but capitalised words is not evaluated to its end, and whoever asked
 * has to know. The unit is a place that was evaluated, so the outcome is the same on every machine and for every cut of
 * a stream. Serves one scan; not thread-safe.
 */
public final class NameEvaluation {
    /** Enough for about ten megabytes of ordinary text; takes about two seconds. */
    public static final int USUAL_BUDGET = 300_000;

    private final int budget;
    private int evaluated;
    private int last = -1;
    private int stoppedAt = -1;

    /** @param budget places that may be evaluated before names are given up */
    public NameEvaluation(int budget) {
        this.budget = budget;
    }

    /** The same matchers within the budget, for one scan from front to back. */
    public List<Matcher> within(List<Matcher> matchers) {
        return matchers.stream().<Matcher>map(Metered::new).toList();
    }

    /** Whether all of the text so far was searched for names, or where the search ended. */
    public Outcome outcome() {
        return stoppedAt < 0 ? new Outcome.Evaluated() : new Outcome.NotEvaluated(stoppedAt);
    }

    /** How far names were looked for. */
    public sealed interface Outcome {

        /** Everywhere. */
        record Evaluated() implements Outcome {}

        /**
         * Only before a place.
         *
         * @param from the first UTF-16 unit where no name was looked for
         */
        record NotEvaluated(int from) implements Outcome {}
    }

    /** A place counts once, however often it is asked again because more of a stream has arrived. */
    private boolean admits(Window text, int start) {
        if (start <= last) {
            return stoppedAt < 0 || start < stoppedAt;
        }
        boolean costly = Character.isUpperCase(text.at(start));
        if (costly && evaluated >= budget && stoppedAt < 0) {
            stoppedAt = start;
        }
        if (costly && stoppedAt < 0) {
            evaluated++;
        }
        last = start;
        return stoppedAt < 0;
    }

    private final class Metered implements Matcher {
        private final Matcher matcher;

        Metered(Matcher matcher) {
            this.matcher = matcher;
        }

        @Override
        public List<Kind> kinds() {
            return matcher.kinds();
        }

        @Override
        public Anchor anchor() {
            return matcher.anchor();
        }

        @Override
        public int reach() {
            return matcher.reach();
        }

        @Override
        public void match(Window text, int start, Matches matches) {
            if (admits(text, start)) {
                matcher.match(text, start, matches);
            }
        }
    }
}
