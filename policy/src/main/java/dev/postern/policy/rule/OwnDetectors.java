package dev.postern.policy.rule;

import com.google.re2j.PatternSyntaxException;
import dev.postern.policy.detect.own.PatternMatcher;
import dev.postern.policy.detect.own.WordMatcher;
import dev.postern.policy.rule.document.DetectorEntry;
import dev.postern.policy.rule.yaml.Problems;
import java.util.List;
import java.util.stream.Stream;

/** Makes the detectors that a policy defines. */
final class OwnDetectors {
    /** A value is 256 units long at most, so no pattern needs more elements than a few times that. */
    private static final int LARGEST_PATTERN = 1000;

    private OwnDetectors() {}

    /** Those of the entries that can look; reports patterns and data that cannot be used. */
    static List<OwnDetector> of(List<DetectorEntry> entries, OwnData data, Problems problems) {
        OwnDataDetectors ofData = new OwnDataDetectors(data, problems);
        return entries.stream()
                .flatMap(entry -> detector(entry, ofData, problems))
                .toList();
    }

    private static Stream<OwnDetector> detector(DetectorEntry entry, OwnDataDetectors ofData, Problems problems) {
        String name = entry.name().value();
        return switch (entry) {
            case DetectorEntry.Words words when words.words().isEmpty() -> Stream.empty();
            case DetectorEntry.Words words ->
                Stream.of(OwnDetector.of(new WordMatcher(name, words.type(), words.words(), words.ignoreCase())));
            case DetectorEntry.Pattern pattern when pattern.pattern().value().isEmpty() -> Stream.empty();
            case DetectorEntry.Pattern pattern -> pattern(name, pattern, problems);
            case DetectorEntry.OfDataset dataset -> ofData.detector(dataset).stream();
            case DetectorEntry.OfFingerprint fingerprint -> ofData.detector(fingerprint).stream();
            case DetectorEntry.Unreadable _ -> Stream.empty();
        };
    }

    private static Stream<OwnDetector> pattern(String name, DetectorEntry.Pattern entry, Problems problems) {
        if (PatternSize.of(entry.pattern().value()) > LARGEST_PATTERN) {
            problems.add(
                    entry.pattern().place(),
                    "With its repetitions written out this pattern has more than " + LARGEST_PATTERN
                            + " elements; repeat less.");
            return Stream.empty();
        }
        try {
            return Stream.of(OwnDetector.of(PatternMatcher.compile(
                    name, entry.type(), entry.pattern().value(), entry.near(), entry.likelihood())));
        } catch (IllegalArgumentException e) {
            problems.add(entry.pattern().place(), advice(e));
            return Stream.empty();
        }
    }

    /** Says what is wrong without the pattern itself, which may be confidential. */
    private static String advice(IllegalArgumentException e) {
        return e.getCause() instanceof PatternSyntaxException syntax
                ? "This is no pattern in RE2 syntax: " + syntax.getDescription() + "."
                : "This pattern also matches where nothing stands; let it take at least one character.";
    }
}
