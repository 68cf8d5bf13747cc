package dev.postern.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.fault.oracle.Evidence;
import dev.postern.acceptance.fault.oracle.Oracle;
import dev.postern.acceptance.fault.witness.Callers;
import dev.postern.acceptance.fault.witness.Load;
import java.time.Duration;

/** What must hold of a whole trail once nothing is broken any more. */
final class Recovery {
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(90);

    private Recovery() {}

    /**
     * Lets people work until every exchange has its end, and asserts that the oracle finds nothing and the gateway verifies
     * its trail.
     *
     * @param trial name under which their work is written down
     * @return what everybody saw until then
     */
    static Evidence assertRecovered(Witnesses witnesses, String trial, Figures figures) throws InterruptedException {
        long began = System.nanoTime();
        boolean ended;
        try (Callers _ = witnesses.callers(trial, Load.QUIET)) {
            ended = witnesses.everythingEnds(ENDED_WITHIN);
        }
        figures.note(
                "everything ended, ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        Evidence evidence = witnesses.evidence();

        Reply verified = witnesses.stack().audit().verify();

        witnesses.summary(evidence).forEach(figures::note);
        assertThat(ended).isTrue();
        assertThat(Oracle.recovered(evidence)).isEmpty();
        assertIntact(verified);
        return evidence;
    }

    static void assertIntact(Reply verified) {
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.body())
                .isTrue();
    }
}
