package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.util.List;

/** What the built-in detectors find in a text, for tables of examples. */
public final class Scans {
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    private Scans() {}

    /** Values of one type that are at least POSSIBLE, as they stand in the text. */
    public static List<String> found(String type, String text) {
        return of(type, text).stream()
                .filter(finding -> finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0)
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }

    public static List<Finding> of(String type, String text) {
        return TextScanner.scan(ALL, text).stream()
                .filter(finding -> finding.type().equals(type))
                .toList();
    }

    /** The likelihood of the only finding of a type. */
    public static Likelihood likelihood(String type, String text) {
        List<Finding> findings = of(type, text);
        if (findings.size() != 1) {
            throw new AssertionError(findings.size() + " findings instead of one in: " + text);
        }
        return findings.getFirst().likelihood();
    }

    /** How often a scan of a whole text looked at a unit of it: the measure of work. */
    public static long looks(MatcherTable table, String text) {
        TextScanner scanner = new TextScanner(table);
        WholeText found = new WholeText();
        scanner.push(text, found);
        scanner.finish(found);
        return scanner.looks();
    }

    /** Stand-ins for characters that cannot be seen in a table: {@code ·} zero-width space, {@code ⏎} line break, {@code ␣} no-break space. */
    public static String spelled(String text) {
        return text.replace('\u00b7', '\u200b').replace('\u23ce', '\n').replace('\u2423', '\u00a0');
    }
}
