package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.text.SegmentRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A text to be tried, and who is to have said it to whom.
 *
 * @param source the policy to try; empty for the one in force
 * @param text the text; nothing keeps it
 * @param direction which way it travels
 * @param role who speaks, in a prompt
 */
record BenchForm(
        Optional<String> source, String text, Direction direction, SegmentRole role, Circumstances circumstances) {
    /** The longest text that is tried, in characters. */
    static final int LONGEST = 100_000;

    private static final List<String> APART = List.of("source", "text", "groups");
    private static final int MOST_GROUPS = 100;

    /**
     * Reads {@code source}, {@code text}, {@code direction}, {@code role}, {@code groups}, {@code model}, {@code zone}.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static BenchForm of(Map<String, ? extends @Nullable Object> body) {
        Parameters heads = JsonMembers.of(
                JsonMembers.without(body, APART), List.of("direction", "role", "model", "zone"), List.of());
        String source = JsonMembers.document(body, "source", PolicyReader.MAX_BYTES);
        Requester requester = new Requester(
                "bench",
                "bench",
                Set.copyOf(JsonMembers.texts(body, "groups", MOST_GROUPS)),
                Set.of("employee"),
                "postern",
                Requester.Credential.SESSION);
        Circumstances circumstances = new Circumstances(
                requester,
                heads.value("model", Parameters::line).orElse("small"),
                heads.value("zone", word(Zone.values())).orElse(Zone.LOCAL));
        return new BenchForm(
                Optional.of(source).filter(given -> !given.isBlank()),
                JsonMembers.document(body, "text", LONGEST),
                heads.value("direction", word(Direction.values())).orElse(Direction.PROMPT),
                heads.value("role", word(SegmentRole.values())).orElse(SegmentRole.USER),
                circumstances);
    }

    private static <E extends Enum<E>> BiFunction<String, String, E> word(E[] all) {
        List<String> words = Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return (name, text) -> all[words.indexOf(Parameters.oneOf(words).apply(name, text))];
    }
}
