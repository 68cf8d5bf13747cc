package dev.postern.gateway.quota;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was used and is not written yet. Thread-safe; never blocks for long. */
@Singleton
final class UsageTally {
    private static final int PER_PRICE_DIGITS = 3;

    private Map<UsageRow, Used> waiting = new HashMap<>();

    /** An exchange is over; prices are those of now. */
    void add(Account account, Model model, long promptTokens, long answerTokens, Instant now) {
        ModelFacts facts = model.facts();
        Used used = new Used(
                1,
                promptTokens,
                answerTokens,
                of(promptTokens, facts.promptPrice()).add(of(answerTokens, facts.answerPrice())),
                of(promptTokens + answerTokens, facts.wattHours()));
        YearMonth month = UsageRow.monthOf(now);
        add(new UsageRow(month, QuotaKind.PERSON, account.person(), model.name()), used);
        add(new UsageRow(month, QuotaKind.GROUP, account.group(), model.name()), used);
    }

    /** Takes everything that waits. */
    synchronized Map<UsageRow, Used> take() {
        Map<UsageRow, Used> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    /** What could not be written waits again. */
    void putBack(Map<UsageRow, Used> unwritten) {
        unwritten.forEach(this::add);
    }

    private synchronized void add(UsageRow row, Used used) {
        waiting.merge(row, used, Used::plus);
    }

    private static BigDecimal of(long tokens, Optional<BigDecimal> perThousand) {
        return perThousand
                .map(each -> each.multiply(BigDecimal.valueOf(tokens)).movePointLeft(PER_PRICE_DIGITS))
                .orElse(BigDecimal.ZERO);
    }
}
