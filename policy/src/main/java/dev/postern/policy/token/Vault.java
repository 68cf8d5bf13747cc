package dev.postern.policy.token;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one conversation of one requester and the tokens that stand for them. The same value of the same label
 * always has the same token; numbers are given in the order of first use. Thread-safe.
 */
public interface Vault {

    /** The token for a value, a new one where it is new. Of several answers to where it may be shown the strictest counts. */
    Token keep(String label, SensitiveText value, Restore restore);

    /** What a token stands for, null where nobody gave it out. */
    @Nullable
    Kept kept(Token token);

    /** Whether a value stands behind one of the tokens. */
    boolean holds(SensitiveText value);

    /** Every value with its token, in clear. */
    Map<Token, SensitiveText> values();

    /** Whether no token was given out yet. */
    boolean isEmpty();
}
