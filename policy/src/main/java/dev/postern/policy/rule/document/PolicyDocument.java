package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.RecordLevel;
import java.util.List;

/**
 * A policy document, read.
 *
 * @param otherwise what happens to findings that no rule looks at
 * @param images what happens to images in prompts
 * @param record how much the trail keeps
 * @param routing which way exchanges take
 */
public record PolicyDocument(
        String name,
        List<ClassEntry> classes,
        List<DetectorEntry> detectors,
        List<RuleEntry> rules,
        Action otherwise,
        ImageRule images,
        ByGroup<RecordLevel> record,
        Routing routing) {
    public PolicyDocument {
        classes = List.copyOf(classes);
        detectors = List.copyOf(detectors);
        rules = List.copyOf(rules);
    }
}
