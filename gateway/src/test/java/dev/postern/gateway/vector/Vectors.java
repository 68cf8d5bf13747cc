package dev.postern.gateway.vector;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Vectors of prompts that were judged by a policy which masks cards and logs mail. */
final class Vectors {
    static final Policy THEN = policy("""
            policy: then
            rules:
              - { id: cards, find: [PAYMENT_CARD], do: mask }
              - { id: mail, find: [EMAIL], do: log }
            """);
    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00Z");

    private Vectors() {}

    static Policy policy(String source) {
        return switch (PolicyReader.read(source)) {
            case PolicyReading.Accepted accepted -> accepted.policy();
            case PolicyReading.Rejected rejected -> throw new AssertionError(rejected.problems());
        };
    }

    static VectorRow prompt(String text, String... groups) {
        Circumstances circumstances = new Circumstances(
                new Requester("subject", "name", Set.of(groups), Set.of(), "web", Requester.Credential.SESSION),
                "small",
                Zone.LOCAL);
        Verdict verdict = THEN.judge(
                circumstances,
                List.of(new Segment("messages[0].content", SegmentRole.USER, SensitiveText.of(text), false)),
                new MemoryVault());
        return VectorRow.of(
                new UUID(text.hashCode(), groups.length),
                MOMENT,
                new FindingVector(
                        Direction.PROMPT, THEN.version(), circumstances, verdict.notEvaluated(), verdict.sightings()),
                THEN,
                verdict.rulings());
    }

    static KeptVector kept(VectorRow row) {
        return new KeptVector(
                row.exchange(),
                row.direction(),
                row.moment(),
                row.policy().version(),
                row.decision().name().toLowerCase(Locale.ROOT),
                row.rules(),
                Optional.of(FindingVector.read(row.vector().bytes())));
    }
}
