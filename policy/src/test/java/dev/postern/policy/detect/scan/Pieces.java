package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a scan gives that gets its text in pieces, every finding with its true end. */
public final class Pieces {
    private Pieces() {}

    public static List<Finding> scan(MatcherTable matchers, String... pieces) {
        return scan(matchers, List.of(pieces));
    }

    public static List<Finding> scan(MatcherTable matchers, List<String> pieces) {
        return scan(matchers, pieces, new TreeSet<>());
    }

    /** The same; adds to {@code notEvaluated} the types that were not looked for everywhere. */
    public static List<Finding> scan(MatcherTable matchers, List<String> pieces, Set<String> notEvaluated) {
        WholeText found = new WholeText();
        TextScanner scanner = new TextScanner(matchers);
        for (String piece : pieces) {
            scanner.push(piece, found);
            scanner.release(scanner.decided());
        }
        scanner.finish(found);
        notEvaluated.addAll(scanner.notEvaluated());
        return new ArrayList<>(found.findings());
    }
}
