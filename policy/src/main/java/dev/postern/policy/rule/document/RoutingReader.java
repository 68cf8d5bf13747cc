package dev.postern.policy.rule.document;

import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the key {@code routing}. */
final class RoutingReader {
    private static final int MOST_ENTRIES = 200;

    /** An entry of {@code auto} has one of these at least. */
    private static final List<String> SAYING = List.of("easy", "hard", "hard-from", "unsure-below");

    private final Values values;

    RoutingReader(Values values) {
        this.values = values;
    }

    /** Where nothing is said. */
    static Routing usual() {
        return new Routing(ByGroup.everybody(LeaveZone.ASK), List.of());
    }

    Routing read(YamlNode node) {
        return values.fields(node, Vocabulary.ROUTING).map(this::routing).orElseGet(RoutingReader::usual);
    }

    private Routing routing(Fields fields) {
        if (Vocabulary.ROUTING.keys().stream().noneMatch(fields::has)) {
            values.problem(
                    fields.place(),
                    "The key routing needs one of " + String.join(", ", Vocabulary.ROUTING.keys()) + ".");
        }
        ByGroup<LeaveZone> leaveZone = fields.value("leave-zone")
                .map(new ByGroupReader<>(values, Vocabulary.LEAVE_ZONE, LeaveZone.class, LeaveZone.ASK)::read)
                .orElseGet(() -> ByGroup.everybody(LeaveZone.ASK));
        return new Routing(leaveZone, auto(fields.items("auto")));
    }

    private List<AutoEntry> auto(List<YamlNode> nodes) {
        List<AutoEntry> entries = new ArrayList<>();
        Optional<Place> everybody = Optional.empty();
        for (YamlNode node : nodes) {
            if (entries.size() == MOST_ENTRIES) {
                values.problem(node.place(), "There may be " + MOST_ENTRIES + " of these; what follows was not read.");
                return entries;
            }
            everybody.ifPresent(entry -> values.problem(
                    node.place(),
                    "Nobody gets to this entry: the one in line " + entry.line()
                            + " is for everybody. Put that one last."));
            Optional<Fields> fields = values.fields(node, Vocabulary.AUTO);
            everybody = everybody.or(
                    () -> fields.filter(entry -> !entry.has("groups")).map(Fields::place));
            fields.map(this::entry).ifPresent(entries::add);
        }
        return entries;
    }

    private AutoEntry entry(Fields fields) {
        if (SAYING.stream().noneMatch(fields::has)) {
            values.problem(
                    fields.place(), "This entry says nothing; it needs one of " + String.join(", ", SAYING) + ".");
        }
        return new AutoEntry(groups(fields), route(fields));
    }

    private static Set<String> groups(Fields fields) {
        return fields.texts("groups", TextForm.GROUP).stream()
                .map(Placed::value)
                .collect(Collectors.toSet());
    }

    private static AutoRoute route(Fields fields) {
        return new AutoRoute(
                share(fields, "hard-from"),
                fields.text("easy", TextForm.MODEL).map(Placed::value),
                fields.text("hard", TextForm.MODEL).map(Placed::value),
                share(fields, "unsure-below"));
    }

    private static OptionalDouble share(Fields fields, String key) {
        return fields.share(key).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
