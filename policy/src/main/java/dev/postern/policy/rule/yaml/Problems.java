package dev.postern.policy.rule.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers everything that is wrong with one document, so that its author sees all of it at once. Not thread-safe. */
public final class Problems {
    /** How many of one document are shown. */
    public static final int MOST_SHOWN = 200;

    private final List<Problem> found = new ArrayList<>();

    public void add(Place place, String message) {
        found.add(new Problem(place, message));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Whether there are more than anybody is shown, so that advice on one more is not worth its time. */
    public boolean areTooMany() {
        return found.size() > MOST_SHOWN;
    }

    /** The problems as they follow in the document. */
    public List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }
}
