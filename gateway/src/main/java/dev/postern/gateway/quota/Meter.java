package dev.postern.gateway.quota;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts what exchanges use, and lets none begin that has no room within its limits. Thread-safe; {@link #begin} may block for
 * a round trip to the database, and for {@link LeasedPools#PATIENCE} where a limit is near.
 */
@Singleton
public final class Meter {
    private static final Logger LOG = Logger.getLogger(Meter.class);
    private static final int RETRY_SECONDS = 2;

    /** What a request that names no ceiling of its answer may reserve of the smallest limit at most. */
    private static final int SHARE = 4;

    private final Accounts accounts;
    private final QuotaKeeper keeper;
    private final UsageTally tally;
    private final InstantSource clock;
    private final long answerTokens;

    @Inject
    Meter(Accounts accounts, QuotaKeeper keeper, UsageTally tally, InstantSource clock, PosternConfig config) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.tally = tally;
        this.clock = clock;
        this.answerTokens = config.quota().answerTokens();
    }

    /** Hears what an exchange used. */
    @FunctionalInterface
    interface Ending {
        /**
         * The exchange is over.
         *
         * @param waited whether others may wait for what it did not need
         */
        void settled(long promptTokens, long answerTokens, boolean waited);
    }

    /**
     * Reserves what an exchange may need, of every limit that the requester counts against.
     *
     * @throws RefusedException {@code desk_unavailable} where what is at hand does not do and the database cannot be asked
     */
    public Metered begin(Requester requester, Model model, Demand demand) {
        Account account = accounts.of(requester);
        Instant now = clock.instant();
        Ending ending = (prompt, answer, waited) -> {
            tally.add(account, model, prompt, answer, clock.instant());
            if (waited) {
                keeper.wake();
            }
        };
        if (account.lines().isEmpty()) {
            return new Metered(List.of(), List.of(), null, demand.promptTokens(), ending);
        }
        List<Wanted> wanted = wanted(account, demand, now);
        List<Claim> claims = List.of();
        @Nullable RefusedException refusal = null;
        switch (reserve(wanted)) {
            case Reserving.Granted(List<Claim> granted) -> claims = granted;
            case Reserving.Exceeded(Wanted exceeded) -> refusal = Exceeding.refusal(exceeded, now);
        }
        return new Metered(claims, tightest(wanted), refusal, demand.promptTokens(), ending);
    }

    /** What is left of every limit that somebody counts against. */
    List<Remaining> remaining(Requester requester) {
        Account account = accounts.of(requester);
        List<Wanted> wanted = wanted(account, new Demand(0, OptionalLong.of(1)), clock.instant());
        try {
            return keeper.left(wanted);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private List<Wanted> wanted(Account account, Demand demand, Instant now) {
        long tokens = tokens(account, demand);
        List<Wanted> wanted = new ArrayList<>(account.lines().size());
        for (Account.Line line : account.lines()) {
            Limit limit = line.limit();
            wanted.add(new Wanted(
                    new CounterKey(
                            limit.kind(),
                            line.holder(),
                            limit.measure(),
                            limit.period(),
                            limit.period().begin(now)),
                    limit,
                    limit.measure() == Measure.REQUESTS ? 1 : tokens));
        }
        return wanted;
    }

    private long tokens(Account account, Demand demand) {
        if (demand.answerTokens().isPresent()) {
            return Math.max(1, demand.promptTokens() + demand.answerTokens().getAsLong());
        }
        long smallest = answerTokens * SHARE;
        for (Account.Line line : account.lines()) {
            if (line.limit().measure() == Measure.TOKENS) {
                smallest = Math.min(smallest, line.limit().most());
            }
        }
        return Math.max(1, demand.promptTokens() + smallest / SHARE);
    }

    private Reserving reserve(List<Wanted> wanted) {
        try {
            return keeper.pools().reserve(wanted);
        } catch (SQLException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    /** The tightest limit of each measure. */
    private List<Remaining> tightest(List<Wanted> wanted) {
        return Stream.of(Measure.values())
                .flatMap(measure -> wanted.stream()
                        .filter(each -> each.limit().measure() == measure)
                        .map(each -> new Remaining(
                                each.limit(),
                                keeper.pools().left(each.key()),
                                each.key().end()))
                        .min(Comparator.comparingLong(Remaining::left).thenComparing(Remaining::reset))
                        .stream())
                .toList();
    }

    private static RefusedException unavailable(Exception cause) {
        LOG.errorf("What is left of a quota could not be looked up: %s", cause.getMessage());
        return RefusedException.forSeconds(
                RETRY_SECONDS,
                ErrorCode.DESK_UNAVAILABLE,
                "What you may still use cannot be looked up at the moment, so nothing was sent to a model; try again shortly.");
    }
}
