package dev.postern.gateway.wire.answer;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;

/** Ways in which a model server's answer can be useless. What it says is never quoted: it may repeat the prompt. */
public final class UpstreamFault {
    private UpstreamFault() {}

    /** What came is not what the endpoint answers with. */
    public static RefusedException malformed() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "The model server sent something that does not fit the request; tell whoever runs it.");
    }

    /** The events belong to more than one answer. */
    public static RefusedException mixedUp() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "The model server mixed up two answers, so this one was stopped; tell whoever runs it.");
    }

    /** The server reports an error in its answer. */
    public static RefusedException error() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED, "The model server broke off its answer with an error; try again.");
    }

    /** The answer has no end. */
    public static RefusedException unfinished() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED, "The model server ended its answer before it was complete; try again.");
    }

    /** The answer is larger than allowed. */
    public static RefusedException tooLarge(long limit) {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "The answer is larger than " + limit + " bytes; ask for less, for instance with max_tokens.");
    }
}
