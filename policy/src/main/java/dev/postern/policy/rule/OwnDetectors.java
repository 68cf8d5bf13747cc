package dev.postern.policy.rule;

import dev.postern.policy.detect.own.PatternMatcher;
import dev.postern.policy.detect.own.WordMatcher;
import dev.postern.policy.rule.document.DetectorEntry;
import dev.postern.policy.rule.yaml.Problems;
import java.util.List;
import java.util.stream.Stream;

/** Makes the detectors that a policy defines. */
final class OwnDetectors {
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
        try {
            return Stream.of(OwnDetector.of(PatternMatcher.compile(
                    name, entry.type(), entry.pattern().value(), entry.near(), entry.likelihood())));
        } catch (IllegalArgumentException e) {
            problems.add(entry.pattern().place(), String.valueOf(e.getMessage()));
            return Stream.empty();
        }
    }
}
