package dev.postern.gateway.quota;

import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An exchange whose use is counted. It ends with one of {@link #settle} and {@link #release}; what comes after does nothing.
 * Thread-safe; never blocks.
 */
public final class Metered {
    /** The most that one exchange can have used; a model server that says more is not believed. */
    private static final long MOST = 100_000_000;

    private final List<Claim> claims;
    private final List<Remaining> remaining;
    private final @Nullable RefusedException refusal;
    private final long promptEstimate;
    private final Meter.Ending ending;
    private final AtomicBoolean over = new AtomicBoolean();

    Metered(
            List<Claim> claims,
            List<Remaining> remaining,
            @Nullable RefusedException refusal,
            long promptEstimate,
            Meter.Ending ending) {
        this.claims = claims;
        this.remaining = remaining;
        this.refusal = refusal;
        this.promptEstimate = promptEstimate;
        this.ending = ending;
    }

    /** The tightest limit of requests and that of tokens, where there are such. */
    public List<Remaining> remaining() {
        return remaining;
    }

    /** Why the exchange may not go on, if it may not; nothing is reserved then. */
    public Optional<RefusedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * The exchange is over.
     *
     * @param promptTokens as the model server counted; negative where it did not
     * @param answerTokens likewise
     * @param events how many the model server sent, each of which stands for a token where nothing was counted
     * @param taken whether the model server may have read the prompt
     */
    public void settle(long promptTokens, long answerTokens, long events, boolean taken) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        long uncounted = taken ? promptEstimate : 0;
        long prompt = Math.min(promptTokens >= 0 ? promptTokens : uncounted, MOST);
        long answer = Math.min(answerTokens >= 0 ? answerTokens : Math.max(0, events - 1), MOST);
        boolean waited = false;
        for (Claim claim : claims) {
            waited |=
                    claim.pool.settle(claim, claim.limit.measure() == Measure.REQUESTS ? claim.need : prompt + answer);
        }
        ending.settled(prompt, answer, waited);
    }

    /** The exchange did not take place. */
    public void release() {
        if (over.compareAndSet(false, true)) {
            claims.forEach(claim -> claim.pool.putBack(claim));
        }
    }
}
