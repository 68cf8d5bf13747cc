package dev.postern.policy.rule;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.text.SegmentRole;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One case of a scenario folder: a text in its circumstances, and what policy makes of it.
 *
 * @param justified ids of the rules whose question the requester answered
 * @param action the strongest action of all rulings
 * @param passed the text that goes on; for a blocked answer what was sent before
 * @param rules ids of the rules that decided, one for each ruling, in order
 * @param simulated ids of simulated rules that would have, likewise
 */
record Scenario(
        String text,
        Direction direction,
        SegmentRole role,
        Circumstances circumstances,
        Set<String> justified,
        String action,
        String passed,
        List<String> rules,
        List<String> simulated) {

    private static final Set<String> KEYS =
            Set.of("text", "direction", "role", "groups", "model", "zone", "justified", "expect");

    @SuppressWarnings("unchecked")
    static List<Scenario> readAll(String yaml) {
        Object cases = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return ((List<Map<String, Object>>) cases).stream().map(Scenario::of).toList();
    }

    /** What a user without groups says to a local model. */
    static Scenario prompt(String text) {
        return of(Map.of("text", text));
    }

    @SuppressWarnings("unchecked")
    private static Scenario of(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalArgumentException("a case has the keys " + KEYS + ", not " + entry.keySet());
        }
        Map<String, Object> expected = (Map<String, Object>) entry.getOrDefault("expect", Map.of());
        List<String> groups = (List<String>) entry.getOrDefault("groups", List.of());
        Requester requester = new Requester(
                "subject", "name", Set.copyOf(groups), Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
        return new Scenario(
                word(entry, "text", ""),
                Direction.valueOf(constant(entry, "direction", "prompt")),
                SegmentRole.valueOf(constant(entry, "role", "user")),
                new Circumstances(
                        requester, word(entry, "model", "small"), Zone.valueOf(constant(entry, "zone", "local"))),
                Set.copyOf((List<String>) entry.getOrDefault("justified", List.of())),
                word(expected, "action", "allow"),
                word(expected, "text", word(entry, "text", "")),
                (List<String>) expected.getOrDefault("rules", List.of()),
                (List<String>) expected.getOrDefault("simulated", List.of()));
    }

    /** What policy should make of it. */
    Decided expected() {
        return new Decided(action, passed, rules, simulated);
    }

    private static String word(Map<String, Object> entry, String key, String usual) {
        return (String) entry.getOrDefault(key, usual);
    }

    private static String constant(Map<String, Object> entry, String key, String usual) {
        return word(entry, key, usual).toUpperCase(Locale.ROOT);
    }
}
