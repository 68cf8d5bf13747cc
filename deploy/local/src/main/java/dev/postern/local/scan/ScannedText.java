package dev.postern.local.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.Writer;
import java.util.List;

/** Scans the text that is written to it and forgets what it has decided. One for each text. */
final class ScannedText extends Writer {
    private static final int PIECE = 1 << 16;

    private final TextScanner scanner;
    private final FoundValues found = new FoundValues();
    private final CodePoints codePoints = new CodePoints();

    ScannedText(MatcherTable detectors) {
        this.scanner = new TextScanner(detectors);
    }

    @Override
    public void write(char[] text, int offset, int count) {
        for (int from = offset; from < offset + count; from += PIECE) {
            int length = Math.min(PIECE, offset + count - from);
            codePoints.append(text, from, length);
            scanner.push(new String(text, from, length), found);
            scanner.release(scanner.decided());
        }
    }

    /** The text is over: everything that was found, by places in UTF-16 units. */
    List<Finding> finish() {
        scanner.finish(found);
        codePoints.finish();
        return found.inOrder();
    }

    /** Types that were not looked for everywhere, sorted. */
    List<String> notEvaluated() {
        return scanner.notEvaluated().stream().sorted().toList();
    }

    /** Code points before each place, after {@link #finish()}. */
    CodePoints codePoints() {
        return codePoints;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
