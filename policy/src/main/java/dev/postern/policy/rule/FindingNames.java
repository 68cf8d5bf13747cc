package dev.postern.policy.rule;

import dev.postern.policy.detect.national.NationalMatchers;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.rule.document.ClassEntry;
import dev.postern.policy.rule.document.DetectorEntry;
import dev.postern.policy.rule.document.Placed;
import dev.postern.policy.rule.document.PolicyDocument;
import dev.postern.policy.rule.document.Suggestion;
import dev.postern.policy.rule.yaml.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the names in {@code find} and {@code classes} stand for: the detectors whose findings they mean. */
final class FindingNames {
    /** Classes that come with Postern; a type counts once there is a detector for it. */
    private static final Map<String, Set<String>> BUILT_IN_CLASSES =
            Map.of("national-ids", NationalMatchers.personalTypes());

    private final Map<String, Set<String>> detectorsByName = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> classesToCome;
    private final Problems problems;

    FindingNames(PolicyDocument document, List<Matcher> builtIn, Problems problems) {
        this.problems = problems;
        this.classesToCome = document.classes().stream()
                .map(entry -> entry.name().value())
                .collect(Collectors.toCollection(HashSet::new));
        builtIn.stream().flatMap(matcher -> matcher.kinds().stream()).forEach(kind -> {
            add(kind.type(), kind.detector());
            types.add(kind.type());
        });
        document.detectors().forEach(entry -> types.add(entry.type()));
        Set<String> taken = new HashSet<>(BUILT_IN_CLASSES.keySet());
        document.detectors().forEach(entry -> declare(entry, taken));
        BUILT_IN_CLASSES.forEach(this::declare);
        document.classes().forEach(entry -> declare(entry, taken));
    }

    /** Names of the detectors that any of the names stands for; reports names that stand for none. */
    Set<String> detectors(List<Placed<String>> names) {
        return names.stream().flatMap(name -> detectors(name).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Finding types that there are, those of own detectors too. */
    Set<String> types() {
        return types;
    }

    private Set<String> detectors(Placed<String> name) {
        Set<String> detectors = detectorsByName.get(name.value());
        if (detectors != null) {
            return detectors;
        }
        problems.add(name.place(), unknown(name.value()));
        return Set.of();
    }

    private String unknown(String name) {
        if (classesToCome.contains(name)) {
            return "A class names only classes that stand above it.";
        }
        String suggestion = problems.areTooMany() ? "" : Suggestion.sentence(name, detectorsByName.keySet());
        return "No finding type, class or detector of this version or this policy is called so." + suggestion;
    }

    private void declare(DetectorEntry entry, Set<String> taken) {
        String name = entry.name().value();
        claim(entry.name(), taken);
        add(name, name);
        if (!entry.type().isEmpty()) {
            add(entry.type(), name);
        }
    }

    private void declare(String builtInClass, Set<String> types) {
        types.stream()
                .flatMap(type -> detectorsByName.getOrDefault(type, Set.of()).stream())
                .toList()
                .forEach(detector -> add(builtInClass, detector));
    }

    private void declare(ClassEntry entry, Set<String> taken) {
        claim(entry.name(), taken);
        Set<String> detectors = detectors(entry.members());
        classesToCome.remove(entry.name().value());
        detectorsByName.putIfAbsent(entry.name().value(), detectors);
    }

    private void claim(Placed<String> name, Set<String> taken) {
        if (!taken.add(name.value())) {
            problems.add(
                    name.place(),
                    "Another class or detector is called so; classes, detectors and built-in classes"
                            + " share their names.");
        }
    }

    private void add(String name, String detector) {
        detectorsByName.computeIfAbsent(name, key -> new HashSet<>()).add(detector);
    }
}
