package dev.postern.policy.token;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A vault in plain memory, for what is judged once and forgotten. */
public final class MemoryVault implements Vault {
    private record Entry(String label, SensitiveText value) {}

    private final Map<Entry, Token> tokens = new HashMap<>();
    private final Map<Token, Kept> values = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public synchronized Token keep(String label, SensitiveText value, Restore restore) {
        Token token = tokens.computeIfAbsent(
                new Entry(label, value), ignored -> new Token(label, counts.merge(label, 1, Integer::sum)));
        values.merge(
                token,
                new Kept(value, restore),
                (before, now) -> new Kept(value, before.restore().strictest(now.restore())));
        return token;
    }

    @Override
    public synchronized @Nullable Kept kept(Token token) {
        return values.get(token);
    }

    @Override
    public synchronized boolean holds(SensitiveText value) {
        return values.values().stream().anyMatch(kept -> kept.value().equals(value));
    }

    @Override
    public synchronized Map<Token, SensitiveText> values() {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().value()));
    }

    @Override
    public synchronized boolean isEmpty() {
        return values.isEmpty();
    }
}
