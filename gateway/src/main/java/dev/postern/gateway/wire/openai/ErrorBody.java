package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.BlockingFindings;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

/** A refusal in OpenAI's shape. */
public final class ErrorBody {
    private ErrorBody() {}

    /**
     * The body of an error response.
     *
     * @param verdict where policy blocks: its rules and what they found, by type and place, are named; never a value
     */
    public static byte[] of(RefusedException refusal, @Nullable Verdict verdict) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("error");
            out.writeStringField("message", refusal.getMessage());
            out.writeStringField("type", refusal.code().type());
            out.writeStringField("param", refusal.param());
            out.writeStringField("code", refusal.code().code());
            if (refusal.code() == ErrorCode.POLICY_BLOCKED && verdict != null) {
                BlockingFindings.write(out, verdict);
            }
            out.writeEndObject();
            out.writeEndObject();
        });
    }
}
