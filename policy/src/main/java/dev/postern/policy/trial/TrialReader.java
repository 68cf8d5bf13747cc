package dev.postern.policy.trial;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.document.Fields;
import dev.postern.policy.rule.document.Placed;
import dev.postern.policy.rule.document.TextForm;
import dev.postern.policy.rule.document.Values;
import dev.postern.policy.rule.document.Vocabulary;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.YamlNode;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tree of a document of test cases. Goes on after every problem, so that all are reported. */
final class TrialReader {
    static final Vocabulary TRIAL = new Vocabulary(
            "A test case",
            List.of("name", "text", "in", "role", "groups", "model", "zone", "expect"),
            List.of("name", "text", "expect"));
    static final Vocabulary EXPECTATION =
            new Vocabulary("What is expected", List.of("action", "rules", "text", "findings"), List.of("action"));

    private static final int MOST_TRIALS = 1000;
    private static final String USUAL_MODEL = "any";
    private static final Expectation NOTHING =
            new Expectation(Action.ALLOW, Optional.empty(), Optional.empty(), Set.of());

    private final Values values;

    TrialReader(Values values) {
        this.values = values;
    }

    List<Trial> read(YamlNode root) {
        List<YamlNode> nodes =
                root instanceof YamlNode.Sequence list && list.items().isEmpty() ? List.of() : values.items(root);
        if (nodes.size() > MOST_TRIALS) {
            values.problem(
                    nodes.get(MOST_TRIALS).place(),
                    "There may be " + MOST_TRIALS + " of these; what follows was not read.");
        }
        List<Trial> trials = nodes.stream()
                .limit(MOST_TRIALS)
                .flatMap(node -> values.fields(node, TRIAL).map(this::trial).stream())
                .toList();
        requireDifferentNames(trials);
        return trials;
    }

    private Trial trial(Fields fields) {
        Direction in = fields.word("in", Direction.class).orElse(Direction.PROMPT);
        SegmentRole role = fields.word("role", SegmentRole.class).orElse(SegmentRole.USER);
        if (in == Direction.ANSWER) {
            fields.value("role")
                    .ifPresent(node -> values.problem(
                            node.place(), "In an answer only the assistant speaks; take the key role away."));
            role = SegmentRole.ASSISTANT;
        }
        String text = fields.text("text", TextForm.SAMPLE).map(Placed::value).orElse("");
        return new Trial(
                fields.text("name", TextForm.TITLE).map(Placed::value).orElse(""),
                fields.place(),
                in,
                new Segment("text", role, SensitiveText.of(text), false),
                circumstances(fields),
                fields.value("expect")
                        .flatMap(node -> values.fields(node, EXPECTATION))
                        .map(expected -> expectation(expected, in))
                        .orElse(NOTHING));
    }

    private static Circumstances circumstances(Fields fields) {
        Requester requester = new Requester(
                "trial",
                "trial",
                plain(fields.texts("groups", TextForm.GROUP)),
                Set.of(),
                "postern",
                Requester.Credential.ACCESS_TOKEN);
        String model = fields.text("model", TextForm.MODEL).map(Placed::value).orElse(USUAL_MODEL);
        return new Circumstances(
                requester, model, fields.word("zone", Zone.class).orElse(Zone.LOCAL));
    }

    private Expectation expectation(Fields fields, Direction in) {
        Action action = fields.word("action", Action.class).orElse(Action.ALLOW);
        if (action == Action.BLOCK && in == Direction.PROMPT) {
            fields.value("text")
                    .ifPresent(node -> values.problem(
                            node.place(), "Nothing of a blocked prompt goes on; take the key text away."));
        }
        return new Expectation(
                action,
                fields.value("rules").map(this::rules),
                fields.text("text", TextForm.SAMPLE).map(Placed::value).map(SensitiveText::of),
                plain(fields.texts("findings", TextForm.TYPE)));
    }

    /** Here an empty list says something: no rule decides. */
    private Set<String> rules(YamlNode node) {
        return node instanceof YamlNode.Sequence list && list.items().isEmpty()
                ? Set.of()
                : plain(values.texts(node, TextForm.NAME));
    }

    private void requireDifferentNames(List<Trial> trials) {
        Map<String, Place> seen = new HashMap<>();
        for (Trial trial : trials) {
            Place first = seen.putIfAbsent(trial.name(), trial.place());
            if (first != null && !trial.name().isEmpty()) {
                values.problem(
                        trial.place(),
                        "Another test case has this name, in line " + first.line() + "; results name cases by it.");
            }
        }
    }

    private static Set<String> plain(List<Placed<String>> texts) {
        return texts.stream().map(Placed::value).collect(Collectors.toUnmodifiableSet());
    }
}
