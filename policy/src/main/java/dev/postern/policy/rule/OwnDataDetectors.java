package dev.postern.policy.rule;

import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.dataset.DatasetMatcher;
import dev.postern.policy.detect.dataset.DatasetRule;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.fingerprint.FingerprintMatcher;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.rule.document.DetectorEntry;
import dev.postern.policy.rule.document.Placed;
import dev.postern.policy.rule.document.Suggestion;
import dev.postern.policy.rule.yaml.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes detectors that look for the company's own data; reports data that is not there or not as the policy says. */
final class OwnDataDetectors {
    private final OwnData data;
    private final Problems problems;

    OwnDataDetectors(OwnData data, Problems problems) {
        this.data = data;
        this.problems = problems;
    }

    Optional<OwnDetector> detector(DetectorEntry.OfDataset entry) {
        Dataset dataset;
        try {
            dataset = data.dataset(entry.dataset().value());
        } catch (UnusableDataException e) {
            problems.add(entry.dataset().place(), e.getMessage());
            return Optional.empty();
        }
        if (!columnsAreThere(dataset, entry)) {
            return Optional.empty();
        }
        List<String> with = entry.with().stream().map(Placed::value).toList();
        DatasetRule rule = new DatasetRule(entry.primary().value(), with, entry.withAtLeast(), entry.within());
        try {
            return Optional.of(OwnDetector.of(
                    new DatasetMatcher(entry.name().value(), entry.type(), dataset, rule), dataset.seal()));
        } catch (IllegalArgumentException e) {
            problems.add(entry.primary().place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    Optional<OwnDetector> detector(DetectorEntry.OfFingerprint entry) {
        String name = entry.name().value();
        Fingerprint fingerprint;
        try {
            fingerprint = data.fingerprint(entry.fingerprint().value());
        } catch (UnusableDataException e) {
            problems.add(entry.fingerprint().place(), e.getMessage());
            return Optional.empty();
        }
        FingerprintMatcher whole = new FingerprintMatcher(name, entry.type(), fingerprint);
        if (entry.containsAtLeast() == 0) {
            return Optional.of(OwnDetector.of(whole, fingerprint.seal()));
        }
        return Optional.of(new OwnDetector(
                whole,
                FingerprintMatcher.inSteps(name, entry.type(), fingerprint),
                new ContainmentLimit(name, fingerprint, entry.containsAtLeast()),
                fingerprint.seal()));
    }

    private boolean columnsAreThere(Dataset dataset, DetectorEntry.OfDataset entry) {
        List<String> columns = dataset.columns().stream().map(Column::name).toList();
        boolean there = isThere(columns, entry.primary());
        Set<String> named = new HashSet<>(Set.of(entry.primary().value()));
        for (Placed<String> column : entry.with()) {
            there &= isThere(columns, column);
            if (!named.add(column.value())) {
                problems.add(column.place(), "This column is named already; name each of them once.");
                there = false;
            }
        }
        return there;
    }

    private boolean isThere(List<String> columns, Placed<String> column) {
        if (columns.contains(column.value())) {
            return true;
        }
        problems.add(
                column.place(),
                "The dataset has no such column, only " + String.join(", ", columns) + "."
                        + Suggestion.sentence(column.value(), columns));
        return false;
    }
}
