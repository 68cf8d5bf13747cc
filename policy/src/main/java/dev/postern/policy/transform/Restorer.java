package dev.postern.policy.transform;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Kept;
import dev.postern.policy.token.Token;
import dev.postern.policy.token.Vault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the tokens in one text of an answer back into the requester's values, where policy lets them go there. */
public final class Restorer {
    private final Vault vault;
    private final AnswerText kind;

    /** @param kind what the text is: where the values go and how they are written */
    public Restorer(Vault vault, AnswerText kind) {
        this.vault = vault;
        this.kind = kind;
    }

    /** What stands behind a token that was found, null where it stays as it is. */
    @Nullable
    Kept kept(Finding token) {
        @Nullable Kept kept = token.hidden() ? null : vault.kept(Token.of(token));
        return kept != null && mayGo(kept.restore()) ? kept : null;
    }

    /** The characters that go in the place of a token. */
    String written(Finding token, Kept kept) {
        String value = kept.value().reveal();
        return (kind.isJson() ? JsonEscapes.escaped(value) : value) + Token.ending(token);
    }

    /** Up to which restriction a value may stand in this text as one that the requester gave; nothing where nobody did. */
    Optional<Restore> own(String value) {
        if (vault.isEmpty() || !vault.holds(SensitiveText.of(value))) {
            return Optional.empty();
        }
        return Optional.of(mayGo(Restore.TEXT) ? Restore.TEXT : Restore.ALWAYS);
    }

    private boolean mayGo(Restore restore) {
        return switch (restore) {
            case ALWAYS -> true;
            case TEXT -> kind != AnswerText.ARGUMENTS;
            case NEVER -> false;
        };
    }
}
