package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.ticket.Ticket;
import dev.postern.gateway.ticket.TicketBinding;
import dev.postern.gateway.ticket.TicketHeaders;
import dev.postern.gateway.ticket.Tickets;
import dev.postern.gateway.vector.VectorRecorder;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.Vault;
import io.vertx.core.MultiMap;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jboss.logging.Logger;

/**
 * Lets prompts through that policy lets through. What a rule blocks is refused; what a rule coaches is refused with a ticket,
 * until it comes again with the ticket and a justification that policy has nothing against. Thread-safe.
 */
@Singleton
final class PromptGate {
    private static final Logger LOG = Logger.getLogger(PromptGate.class);

    /** Where findings in a justification are said to be. */
    private static final String JUSTIFICATION = "justification";

    private final Tickets tickets;
    private final VectorRecorder vectors;

    @Inject
    PromptGate(Tickets tickets, VectorRecorder vectors) {
        this.tickets = tickets;
        this.vectors = vectors;
    }

    /**
     * What policy decides.
     *
     * @param attempt gets every verdict that may be the reason of a refusal
     * @throws RefusedException {@code policy_blocked}, {@code policy_coach}, {@code ticket_refused},
     *     {@code text_too_complex} or {@code policy_unavailable}
     */
    Judged judge(Asking asking, Policy policy, Attempt attempt) {
        Verdict verdict = judge(policy, asking, asking.request().segments(), asking.vault());
        attempt.judged(verdict);
        vectors.prompt(asking.call().id(), policy, asking.circumstances(), verdict);
        if (verdict.blocks()) {
            throw Verdicts.blocked(verdict);
        }
        if (!verdict.coaches()) {
            return new Judged(policy, verdict, Optional.empty(), Optional.empty());
        }
        Justified why = justified(asking, policy, verdict, attempt);
        Policy after = policy.justified(why.rules());
        Verdict again = judge(after, asking, asking.request().segments(), asking.vault());
        attempt.judged(again);
        return new Judged(after, again, Optional.of(why), Optional.empty());
    }

    private Justified justified(Asking asking, Policy policy, Verdict verdict, Attempt attempt) {
        MultiMap headers = asking.call().request().headers();
        TicketBinding binding = asking.binding(verdict);
        Optional<String> sent = TicketHeaders.ticket(headers);
        if (sent.isEmpty()) {
            Ticket ticket = tickets.issue(asking.call().id(), binding);
            throw Verdicts.coached(verdict, ticket.text(), ticket.expires());
        }
        TicketBinding asked = asking.settled()
                .offer()
                .map(offer -> asking.leaving(verdict))
                .filter(leaving -> tickets.isFor(sent.get(), leaving))
                .orElse(binding);
        Ticket ticket = tickets.check(sent.get(), asked);
        SensitiveText said = TicketHeaders.justification(headers);
        return new Justified(ticket, binding.rules(), said, masked(said, asking, policy, attempt));
    }

    /** Rules that coach ask nothing about an answer to what they asked. */
    private static SensitiveText masked(SensitiveText said, Asking asking, Policy policy, Attempt attempt) {
        Segment segment = new Segment(JUSTIFICATION, SegmentRole.USER, said, false);
        Verdict verdict = judge(policy, asking, List.of(segment), new MemoryVault());
        SortedSet<String> coaching = verdict.coachingRules();
        Verdict decided = coaching.isEmpty()
                ? verdict
                : judge(policy.justified(coaching), asking, List.of(segment), new MemoryVault());
        if (decided.blocks()) {
            attempt.judged(decided);
            throw Verdicts.blocked(decided);
        }
        return decided.texts().getFirst();
    }

    private static Verdict judge(Policy policy, Asking asking, List<Segment> segments, Vault vault) {
        try {
            return policy.judge(asking.circumstances(), segments, vault);
        } catch (ScanBudgetException e) {
            throw Verdicts.tooComplex(e);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Policy %s could not judge a prompt: %s",
                    policy.version(), e.getClass().getName());
            throw new RefusedException(
                    ErrorCode.POLICY_UNAVAILABLE,
                    "The text could not be checked against policy, so nothing was sent to a model.");
        }
    }
}
