package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

public final class ErrorBody {
    private ErrorBody() {}

    public static byte[] of(RefusedException e, @Nullable Verdict v) {
        return new byte[0];
    }

    public static byte[] event(RefusedException e) {
        return new byte[0];
    }
}
