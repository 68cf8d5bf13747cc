package dev.postern.policy.rule;

import dev.postern.policy.decision.Sighting;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.token.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The detectors that a policy asks in one direction, and which of them another policy asked as well. Immutable. */
final class SightedDetectors {
    private final SoughtDetectors sought;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, ContainmentLimit> limits = new HashMap<>();

    /** @param looked signatures of the detectors that were asked */
    SightedDetectors(SoughtDetectors sought, List<ContainmentLimit> limits, Set<String> looked) {
        this.sought = sought;
        sought.signatures().forEach((name, signature) -> {
            if (looked.contains(signature)) {
                asked.add(name);
            }
        });
        limits.forEach(limit -> this.limits.put(limit.detector(), limit));
    }

    Stream<String> all() {
        return sought.signatures().keySet().stream();
    }

    Stream<String> missing() {
        return all().filter(name -> !asked.contains(name));
    }

    /** Whether one of them reports a finding type. */
    boolean report(String type) {
        return sought.types().contains(type);
    }

    /** Whether the policy would have seen it, too; adds what nobody knows to {@code gaps}. */
    boolean know(Sighting seen, Set<String> gaps) {
        return switch (seen) {
            case Sighting.Value value -> know(value, gaps);
            case Sighting.Opening opening -> know(opening.value(), gaps);
            case Sighting.Closing closing -> asked.contains(closing.finding().detector());
            case Sighting.Token token -> Token.isFound(token.finding());
        };
    }

    private boolean know(Sighting.Value value, Set<String> gaps) {
        Finding finding = value.finding();
        if (!asked.contains(finding.detector())) {
            return false;
        }
        @Nullable ContainmentLimit limit = limits.get(finding.detector());
        if (limit == null || finding.hidden()) {
            return true;
        }
        if (value.share().isEmpty()) {
            gaps.add(finding.detector());
            return false;
        }
        return limit.isReached(finding, value.share().getAsDouble());
    }
}
