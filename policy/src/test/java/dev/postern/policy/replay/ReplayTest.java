package dev.postern.policy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.Guarded;
import dev.postern.policy.transform.TextGuard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever is said, a replay decides as the policy did when it was said. */
class ReplayTest {
    private static final List<String> FRAGMENTS = List.of(
            "My card is 4111 1111 1111 1111, ",
            "4111111111111111 ",
            "5555 5555 5555 4444; ",
            "4\u200b1\u200b1\u200b1 1111\u00ad1111 1111 ",
            "DE89 3704 0044 0532 0130 00 ",
            "gb82west12345698765432 ",
            "jane.doe@example.com ",
            "JANE.DOE@example.com ",
            "4111111111111111@example.com ",
            "Call +49 30 1234567 ",
            "Server 192.168.10.20 ",
            "password=hunter2fish ",
            "-----BEGIN RSA PRIVATE KEY-----\n" + "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4\n".repeat(12),
            "-----END RSA PRIVATE KEY-----\n",
            "secret = \"" + "k9Xq2LmZ7".repeat(40) + "\" ",
            "Project Heron ",
            "bluefin ",
            "staff E-123456 ",
            "E-654321 ",
            "[CARD_1] ",
            "[EMAIL_1]",
            "[IBAN_1] ",
            "and ",
            "\n");
    private static final List<Set<String>> GROUPS = List.of(Set.of(), Set.of("/sales/emea"), Set.of("/hr"));
    private static final List<Set<String>> ROLES = List.of(Set.of("employee"), Set.of("employee", "auditor"));

    /** What was decided about a text, and what is kept of it. */
    private record Live(Action action, Set<String> rules, FindingVector vector) {}

    @Test
    void prompts_are_decided_again_as_they_were() {
        Set<Action> met = EnumSet.noneOf(Action.class);
        Cases.check("replay of prompts", 500, cases -> {
            Policy policy = cases.oneOf(ReplayPolicies.ALL);

            Live live = prompt(policy, circumstances(cases), segments(cases), new MemoryVault());

            assertReplayed(policy, policy, live);
            met.add(live.action());
        });
        assertThat(met).contains(Action.ALLOW, Action.LOG, Action.MASK, Action.TOKENISE, Action.BLOCK);
    }

    @Test
    void answers_are_decided_again_as_they_were() {
        Cases.check("replay of answers", 500, cases -> {
            Policy policy = cases.oneOf(ReplayPolicies.ALL);
            Circumstances circumstances = circumstances(cases);
            Vault vault = new MemoryVault();
            prompt(policy, circumstances, segments(cases), vault);

            Live live = answer(policy, circumstances, vault, cases);

            assertReplayed(policy, policy, live);
        });
    }

    @Test
    void another_policy_decides_about_prompts_as_if_it_had_been_in_force() {
        Cases.check("replay of prompts by another", 500, cases -> {
            Policy draft = cases.oneOf(ReplayPolicies.ALL);
            Circumstances circumstances = circumstances(cases);
            List<Segment> segments = segments(cases);
            FindingVector seen = prompt(ReplayPolicies.ALL_SEEING, circumstances, segments, new MemoryVault())
                    .vector();

            Live live = prompt(draft, circumstances, segments, new MemoryVault());

            assertReplayed(ReplayPolicies.ALL_SEEING, draft, new Live(live.action(), live.rules(), seen));
        });
    }

    @Test
    void another_policy_decides_about_answers_as_if_it_had_been_in_force() {
        Cases.check("replay of answers by another", 500, cases -> {
            Policy draft = cases.oneOf(ReplayPolicies.ALL);
            Circumstances circumstances = circumstances(cases);
            String text = cases.text(FRAGMENTS, 6);
            FindingVector seen = answer(ReplayPolicies.ALL_SEEING, circumstances, new MemoryVault(), List.of(text))
                    .vector();

            Live live = answer(draft, circumstances, new MemoryVault(), List.of(text));

            assertReplayed(ReplayPolicies.ALL_SEEING, draft, new Live(live.action(), live.rules(), seen));
        });
    }

    private static void assertReplayed(Policy then, Policy now, Live live) {
        FindingVector vector = FindingVector.read(live.vector().bytes());

        Replayed replayed = now.replay(vector.direction(), then.looksFor(vector.direction()))
                .decide(vector);

        assertThat(replayed).isEqualTo(new Replayed(live.action(), new TreeSet<>(live.rules()), new TreeSet<>()));
    }

    private static Live prompt(Policy policy, Circumstances circumstances, List<Segment> segments, Vault vault) {
        Verdict verdict = policy.judge(circumstances, segments, vault);
        return new Live(
                verdict.action(),
                rules(verdict.rulings()),
                new FindingVector(
                        Direction.PROMPT,
                        policy.version(),
                        circumstances,
                        verdict.notEvaluated(),
                        verdict.sightings()));
    }

    private static Live answer(Policy policy, Circumstances circumstances, Vault vault, Cases cases) {
        String text = cases.text(FRAGMENTS, 6);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + cases.below(40));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return answer(policy, circumstances, vault, pieces);
    }

    private static Live answer(Policy policy, Circumstances circumstances, Vault vault, List<String> pieces) {
        TextGuard guard = policy.guard(circumstances, vault, "choices[0]", AnswerText.PROSE);
        List<Ruling> rulings = new ArrayList<>();
        boolean open = true;
        for (String piece : pieces) {
            if (open) {
                Guarded guarded = guard.push(piece);
                rulings.addAll(guarded.rulings());
                open = guarded instanceof Guarded.Passed;
            }
        }
        if (open) {
            rulings.addAll(guard.finish().rulings());
        }
        return new Live(
                rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest),
                rules(rulings),
                new FindingVector(
                        Direction.ANSWER,
                        policy.version(),
                        circumstances,
                        new TreeSet<>(guard.notEvaluated()),
                        guard.sightings()));
    }

    private static List<Segment> segments(Cases cases) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i <= cases.below(4); i++) {
            segments.add(new Segment(
                    "messages[" + i + "].content",
                    cases.oneOf(List.of(SegmentRole.values())),
                    SensitiveText.of(cases.text(FRAGMENTS, 4)),
                    i > 0 && cases.below(2) == 0));
        }
        return segments;
    }

    private static Circumstances circumstances(Cases cases) {
        Requester requester = new Requester(
                "subject",
                "name",
                new HashSet<>(cases.oneOf(GROUPS)),
                cases.oneOf(ROLES),
                cases.oneOf(List.of("cli", "web")),
                Requester.Credential.ACCESS_TOKEN);
        return new Circumstances(requester, cases.oneOf(List.of("small", "big")), cases.oneOf(List.of(Zone.values())));
    }

    private static Set<String> rules(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::rule).collect(Collectors.toSet());
    }
}
