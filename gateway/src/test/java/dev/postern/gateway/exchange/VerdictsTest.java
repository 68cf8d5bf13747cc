package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.event.Decision;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.ScanBudgetException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What requester and trail are told of what policy decided. */
class VerdictsTest {

    @Test
    void text_that_takes_too_much_work_is_refused_with_what_to_do() {
        RefusedException refusal = Verdicts.tooComplex(new ScanBudgetException("Send it in smaller parts."));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TEXT_TOO_COMPLEX);
        assertThat(refusal.code().status()).isEqualTo(400);
        assertThat(refusal).hasMessage("Send it in smaller parts. Nothing was sent to a model.");
    }

    @Test
    void trail_keeps_what_was_found_and_what_was_not_looked_for() {
        Ruling ruling = new Ruling("text", 0, 5, "PERSON", Likelihood.LIKELY, "names", Action.MASK, "", "Because.");
        Ruling simulated =
                new Ruling("text", 0, 5, "PERSON", Likelihood.LIKELY, "no-names", Action.BLOCK, "", "Because.");
        Verdict verdict = new Verdict(
                Action.MASK,
                List.of(ruling, ruling),
                List.of(simulated, simulated),
                List.of(),
                new TreeSet<>(List.of("PERSON", "LOCATION")),
                "test@1");

        Decision decision = ExchangeRecords.decision(verdict);

        assertThat(decision.findings())
                .isEqualTo(Map.of("PERSON", 2, "PERSON:NOT_EVALUATED", 1, "LOCATION:NOT_EVALUATED", 1));
        assertThat(decision.rules()).containsExactly("names", "no-names:SIMULATED");
    }
}
