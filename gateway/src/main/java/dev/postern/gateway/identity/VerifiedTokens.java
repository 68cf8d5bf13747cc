package dev.postern.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Tokens that were verified a moment ago, so that a client that sends the same one again does not pay for a signature.
 * Good tokens only, by the hash of all their bytes, for {@link #LONGEST} at most (a key that the issuer withdraws must
 * take hold soon) and never past their expiry. Bounded; thread-safe.
 */
final class VerifiedTokens {
    static final Duration LONGEST = Duration.ofSeconds(60);
    static final int MOST = 10_000;

    private final Function<BearerToken, VerifiedToken> verifier;
    private final InstantSource clock;
    private final Cache<TokenHash, VerifiedToken> verified;

    VerifiedTokens(Function<BearerToken, VerifiedToken> verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** What the token says. May block where it is not known yet. */
    VerifiedToken read(BearerToken token) {
        TokenHash hash = TokenHash.of(token);
        VerifiedToken known = verified.getIfPresent(hash);
        if (known == null || !known.expires().isAfter(clock.instant())) {
            known = verifier.apply(token);
            verified.put(hash, known);
        }
        return known;
    }

    /** How many tokens are remembered. */
    long size() {
        verified.cleanUp();
        return verified.estimatedSize();
    }
}
