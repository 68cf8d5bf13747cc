package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.PolicyRefusal;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

/** A refusal in OpenAI's shape. */
public final class ErrorBody {
    private ErrorBody() {}

    /**
     * The body of an error response.
     *
     * @param verdict where policy blocks or holds back: its rules and what they found, by type and place, are named; never a value
     */
    public static byte[] of(RefusedException refusal, @Nullable Verdict verdict) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("error");
            out.writeStringField("message", refusal.getMessage());
            out.writeStringField("type", refusal.code().type());
            out.writeStringField("param", refusal.param());
            out.writeStringField("code", refusal.code().code());
            PolicyRefusal.write(out, refusal, verdict);
            out.writeEndObject();
            out.writeEndObject();
        });
    }
}
