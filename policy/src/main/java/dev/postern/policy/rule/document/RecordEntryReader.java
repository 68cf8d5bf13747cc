package dev.postern.policy.rule.document;

import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads how much the trail keeps: one word, or groups by the words. */
final class RecordEntryReader {
    private static final String OTHERWISE = "otherwise";

    private final Values values;

    RecordEntryReader(Values values) {
        this.values = values;
    }

    RecordEntry read(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return new RecordEntry(
                    values.word(node, RecordLevel.class, Set.of()).orElse(RecordLevel.FULL), Map.of());
        }
        return values.fields(node, Vocabulary.RECORD)
                .map(fields -> new RecordEntry(
                        fields.word(OTHERWISE, RecordLevel.class, Set.of()).orElse(RecordLevel.FULL), byGroup(fields)))
                .orElse(RecordEntry.EVERYTHING);
    }

    private Map<String, RecordLevel> byGroup(Fields fields) {
        Map<String, RecordLevel> levels = new HashMap<>();
        for (RecordLevel level : RecordLevel.values()) {
            for (Placed<String> group : fields.texts(Word.of(level), TextForm.GROUP)) {
                RecordLevel before = levels.putIfAbsent(group.value(), level);
                if (before != null && before != level) {
                    values.problem(
                            group.place(),
                            "This group stands under " + Word.of(before) + " already; it can have one level only.");
                }
            }
        }
        return levels;
    }
}
