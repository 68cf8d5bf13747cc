package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.YamlNode;
import dev.postern.policy.text.SegmentRole;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rules. */
final class RuleEntryReader {
    /** More values than anybody counts. */
    private static final int MOST_COUNTED = 10_000;

    private final Values values;

    RuleEntryReader(Values values) {
        this.values = values;
    }

    /** The rule, or nothing where it is no mapping. */
    Optional<RuleEntry> read(YamlNode node) {
        return values.fields(node, Vocabulary.RULE).map(this::rule);
    }

    private RuleEntry rule(Fields fields) {
        Reach reach = reach(fields);
        Action action = fields.word("do", Action.class).orElse(Action.BLOCK);
        if (action == Action.COACH && !reach.directions().contains(Direction.PROMPT)) {
            Place place = fields.value("do").map(YamlNode::place).orElse(fields.place());
            values.problem(
                    place,
                    "Nobody can be asked in the middle of an answer; write do: mask, or leave out in: answer and what"
                            + " coaches on prompts masks in answers.");
        }
        return new RuleEntry(
                id(fields),
                fields.texts("find", TextForm.FINDABLE),
                sight(fields),
                reach,
                new RuleConditions(condition(fields, "when"), condition(fields, "unless")),
                action,
                fields.text("say", TextForm.SENTENCE).map(Placed::value).orElse(""),
                restore(fields),
                fields.word("mode", RuleMode.class).orElse(RuleMode.ENFORCE));
    }

    private Placed<String> id(Fields fields) {
        Placed<String> id = fields.text("id", TextForm.NAME).orElseGet(() -> new Placed<>("", fields.place()));
        if (id.value().equals(RuleEntry.ID_OF_OTHERWISE)) {
            values.problem(id.place(), "Records use this id for the key otherwise; give the rule another one.");
        }
        return id;
    }

    private static Sight sight(Fields fields) {
        Visibility visibility = fields.flag("hidden")
                .map(hidden -> hidden ? Visibility.HIDDEN : Visibility.PLAIN)
                .orElse(Visibility.ANY);
        return new Sight(
                fields.word("at-least", Likelihood.class).orElse(RuleEntry.USUAL_FLOOR),
                visibility,
                fields.count("at-least-count", 1, MOST_COUNTED).orElse(1));
    }

    private static Optional<Placed<String>> condition(Fields fields, String key) {
        return fields.text(key, TextForm.CONDITION);
    }

    private Restore restore(Fields fields) {
        boolean tokenises = fields.value("do")
                .filter(node ->
                        node instanceof YamlNode.Scalar scalar && scalar.value().equals("tokenise"))
                .isPresent();
        if (fields.has("restore") && !tokenises) {
            Place place = fields.value("restore").map(YamlNode::place).orElse(fields.place());
            values.problem(place, "Only what is tokenised can be restored; write do: tokenise or leave this out.");
        }
        return fields.word("restore", Restore.class).orElse(Restore.ALWAYS);
    }

    private Reach reach(Fields fields) {
        Set<Direction> directions =
                fields.word("in", Way.class).orElse(Way.BOTH).directions();
        Set<SegmentRole> roles = orAll(fields.words("roles", SegmentRole.class), SegmentRole.class);
        if (!directions.contains(Direction.PROMPT) && !roles.contains(SegmentRole.ASSISTANT)) {
            Place place = fields.value("roles").map(YamlNode::place).orElse(fields.place());
            values.problem(place, "In an answer only the assistant speaks, so this rule would never look at anything.");
        }
        return new Reach(
                directions,
                roles,
                paths(fields, "groups"),
                paths(fields, "unless-groups"),
                plain(fields, "models", TextForm.MODEL),
                zones(fields));
    }

    private Set<Zone> zones(Fields fields) {
        Set<Zone> named = fields.value("to")
                .flatMap(node -> values.fields(node, Vocabulary.DESTINATION))
                .map(to -> to.words("zone", Zone.class))
                .orElse(Set.of());
        return orAll(named, Zone.class);
    }

    private static Set<String> paths(Fields fields, String key) {
        return plain(fields, key, TextForm.GROUP);
    }

    private static Set<String> plain(Fields fields, String key, TextForm form) {
        return fields.texts(key, form).stream().map(Placed::value).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Set<E> orAll(Set<E> named, Class<E> type) {
        return named.isEmpty() ? EnumSet.allOf(type) : named;
    }
}
