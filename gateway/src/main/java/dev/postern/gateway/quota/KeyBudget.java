package dev.postern.gateway.quota;

import dev.postern.policy.decision.KeyScope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens of a month that came with an API key when it was made, as a limit of the key. */
final class KeyBudget {
    private KeyBudget() {}

    /**
     * The limits with the key's budget among them; of two for its tokens of a month the smaller one.
     *
     * @param limits that the configuration and operators set for whoever asks
     * @param key what they come with, where it is a key
     */
    static List<Limit> within(List<Limit> limits, Optional<KeyScope> key) {
        if (key.isEmpty() || key.get().monthlyTokens().isEmpty()) {
            return limits;
        }
        Limit budget = new Limit(
                QuotaKind.KEY,
                key.get().key(),
                Measure.TOKENS,
                Period.MONTH,
                key.get().monthlyTokens().getAsLong());
        if (limits.stream().anyMatch(limit -> budget.isFor(limit) && limit.most() <= budget.most())) {
            return limits;
        }
        return Stream.concat(limits.stream().filter(limit -> !budget.isFor(limit)), Stream.of(budget))
                .toList();
    }
}
