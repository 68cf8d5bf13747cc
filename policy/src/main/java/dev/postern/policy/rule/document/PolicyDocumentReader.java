package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.Problems;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the tree of a document into its records. Goes on after every problem, so that all are reported; what is read
 * from a document with problems is good for looking for more of them and for nothing else.
 */
public final class PolicyDocumentReader {
    private static final int MOST_CLASSES = 500;
    private static final int MOST_DETECTORS = 500;
    private static final int MOST_RULES = 2000;

    private final Values values;

    private PolicyDocumentReader(Values values) {
        this.values = values;
    }

    /** The document, or nothing where it is no mapping. */
    public static Optional<PolicyDocument> read(YamlNode root, Problems problems) {
        Values values = new Values(problems);
        PolicyDocumentReader reader = new PolicyDocumentReader(values);
        return values.fields(root, Vocabulary.POLICY).map(reader::document);
    }

    private PolicyDocument document(Fields fields) {
        if (!fields.has("rules") && !fields.has("otherwise")) {
            values.problem(fields.place(), "A policy needs the key rules, or otherwise where it has no rules.");
        }
        String name = fields.text("policy", TextForm.NAME).map(Placed::value).orElse("");
        fields.text("description", TextForm.SENTENCE);
        List<ClassEntry> classes = new ArrayList<>();
        named(fields, "classes", MOST_CLASSES)
                .forEach((key, node) -> classes.add(new ClassEntry(key, values.texts(node, TextForm.FINDABLE))));
        DetectorReader reader = new DetectorReader(values);
        List<DetectorEntry> detectors = new ArrayList<>();
        named(fields, "detectors", MOST_DETECTORS).forEach((key, node) -> detectors.add(reader.read(key, node)));
        Action otherwise = fields.word("otherwise", Action.class).orElse(Action.ALLOW);
        ImageRule images = fields.word("images", ImageRule.class).orElse(ImageRule.REFUSE);
        return new PolicyDocument(
                name, classes, detectors, rules(fields), otherwise, images, record(fields), routing(fields));
    }

    private ByGroup<RecordLevel> record(Fields fields) {
        return fields.value("record")
                .map(new ByGroupReader<>(values, Vocabulary.RECORD, RecordLevel.class, RecordLevel.FULL)::read)
                .orElseGet(() -> ByGroup.everybody(RecordLevel.FULL));
    }

    private Routing routing(Fields fields) {
        return fields.value("routing").map(new RoutingReader(values)::read).orElseGet(RoutingReader::usual);
    }

    private List<RuleEntry> rules(Fields fields) {
        RuleEntryReader reader = new RuleEntryReader(values);
        List<YamlNode> nodes = bounded(fields.items("rules"), MOST_RULES, YamlNode::place);
        List<RuleEntry> rules =
                nodes.stream().flatMap(node -> reader.read(node).stream()).toList();
        Map<String, Place> seen = new HashMap<>();
        for (RuleEntry rule : rules) {
            Placed<String> id = rule.id();
            Place first = seen.putIfAbsent(id.value(), id.place());
            if (first != null && !id.value().isEmpty()) {
                values.problem(
                        id.place(),
                        "Another rule has this id, in line " + first.line() + "; records name rules by their id.");
            }
        }
        return rules;
    }

    /** The entries of a mapping whose keys are names that the document gives. */
    private Map<Placed<String>, YamlNode> named(Fields fields, String key, int most) {
        List<YamlNode.Field> found = fields.value(key)
                .flatMap(node -> values.mapping(node, "The key " + key))
                .map(YamlNode.Mapping::fields)
                .orElse(List.of());
        Map<Placed<String>, YamlNode> entries = new LinkedHashMap<>();
        for (YamlNode.Field field : bounded(found, most, entry -> entry.key().place())) {
            values.text(field.key(), TextForm.NAME).ifPresent(name -> entries.put(name, field.value()));
        }
        return entries;
    }

    private <T> List<T> bounded(List<T> items, int most, Function<T, Place> place) {
        if (items.size() <= most) {
            return items;
        }
        values.problem(place.apply(items.get(most)), "There may be " + most + " of these; what follows was not read.");
        return items.subList(0, most);
    }
}
