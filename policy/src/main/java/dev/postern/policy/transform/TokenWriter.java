package dev.postern.policy.transform;

import dev.postern.policy.token.Vault;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes tokens in the place of the values that stand behind them, wherever they stand in a text: for a record that must
 * not hold what an answer restored. Holds the values in clear, so it is made, used and dropped.
 */
public final class TokenWriter {
    private final Map<String, String> tokens = new LinkedHashMap<>();

    public TokenWriter(Vault vault) {
        vault.values().entrySet().stream()
                .sorted(Comparator.comparingInt(
                        each -> -each.getValue().reveal().length()))
                .forEach(each -> {
                    String value = each.getValue().reveal();
                    String token = each.getKey().written();
                    tokens.putIfAbsent(value, token);
                    tokens.putIfAbsent(JsonEscapes.escaped(value), token);
                });
    }

    /** The text with tokens; arguments of tools, which are JSON within a text, are looked through as well. */
    public String write(String text) {
        String written = text;
        for (Map.Entry<String, String> each : tokens.entrySet()) {
            if (!each.getKey().isEmpty()) {
                written = written.replace(each.getKey(), each.getValue());
            }
        }
        return written;
    }
}
