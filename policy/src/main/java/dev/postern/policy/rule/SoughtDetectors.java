package dev.postern.policy.rule;

import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy looks for in texts that travel one way.
 *
 * @param signatures of its detectors, by their names
 * @param types that those report
 */
record SoughtDetectors(Map<String, String> signatures, Set<String> types) {

    static SoughtDetectors of(List<Matcher> matchers, DetectorSignatures signatures) {
        return new SoughtDetectors(
                signatures.of(matchers.stream()),
                matchers.stream()
                        .flatMap(matcher -> matcher.kinds().stream())
                        .map(Kind::type)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
