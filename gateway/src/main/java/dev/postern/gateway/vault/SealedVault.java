package dev.postern.gateway.vault;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Kept;
import dev.postern.policy.token.Token;
import dev.postern.policy.token.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A vault that outlives a request. Its values lie encrypted under a key of its own; they are found again by a keyed
 * digest, so that no value stands in memory between two requests. Thread-safe.
 */
final class SealedVault implements Vault {
    /** @param digest of the value */
    private record Known(String label, ByteBuffer digest) {}

    private record Stored(Sealed value, Restore restore) {}

    private final SecureRandom random;
    private final Map<Known, Token> tokens = new HashMap<>();
    private final Map<Token, Stored> values = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<ByteBuffer> digests = new HashSet<>();
    private @Nullable VaultKeys keys;

    SealedVault(SecureRandom random) {
        this.random = random;
    }

    @Override
    public synchronized Token keep(String label, SensitiveText value, Restore restore) {
        byte[] plain = value.reveal().getBytes(StandardCharsets.UTF_8);
        VaultKeys with = keys == null ? new VaultKeys(random) : keys;
        keys = with;
        ByteBuffer digest = with.digest(plain);
        Known known = new Known(label, digest);
        Token token = tokens.get(known);
        if (token == null) {
            token = new Token(label, counts.merge(label, 1, Integer::sum));
            tokens.put(known, token);
            digests.add(digest);
            values.put(token, new Stored(with.seal(plain), restore));
            return token;
        }
        values.computeIfPresent(
                token,
                (same, stored) -> new Stored(stored.value(), stored.restore().strictest(restore)));
        return token;
    }

    @Override
    public synchronized @Nullable Kept kept(Token token) {
        Stored stored = values.get(token);
        if (stored == null || keys == null) {
            return null;
        }
        return new Kept(open(keys, stored), stored.restore());
    }

    @Override
    public synchronized boolean holds(SensitiveText value) {
        return keys != null && digests.contains(keys.digest(value.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized Map<Token, SensitiveText> values() {
        VaultKeys with = keys;
        return with == null
                ? Map.of()
                : values.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> open(with, each.getValue())));
    }

    @Override
    public synchronized boolean isEmpty() {
        return values.isEmpty();
    }

    private static SensitiveText open(VaultKeys keys, Stored stored) {
        return SensitiveText.of(new String(keys.open(stored.value()), StandardCharsets.UTF_8));
    }
}
