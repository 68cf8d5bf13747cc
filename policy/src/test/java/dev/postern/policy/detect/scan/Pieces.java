package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.List;

/** What a scan gives that gets its text in pieces, every finding with its true end. */
public final class Pieces {
    private Pieces() {}

    public static List<Finding> scan(MatcherTable matchers, String... pieces) {
        return scan(matchers, List.of(pieces));
    }

    public static List<Finding> scan(MatcherTable matchers, List<String> pieces) {
        WholeText found = new WholeText();
        TextScanner scanner = new TextScanner(matchers);
        for (String piece : pieces) {
            scanner.push(piece, found);
            scanner.release(scanner.decided());
        }
        scanner.finish(found);
        return new ArrayList<>(found.findings());
    }
}
