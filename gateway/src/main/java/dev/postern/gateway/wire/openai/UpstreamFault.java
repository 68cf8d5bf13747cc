package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;

/** Ways in which a model server's answer can be useless. What it says is never quoted: it may repeat the prompt. */
final class UpstreamFault {
    private UpstreamFault() {}

    static RefusedException malformed() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "The model server sent something that is not a chat completion; tell whoever runs it.");
    }

    static RefusedException error() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED, "The model server broke off its answer with an error; try again.");
    }

    static RefusedException unfinished() {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED, "The model server ended its answer before it was complete; try again.");
    }

    static RefusedException tooLarge(long limit) {
        return new RefusedException(
                ErrorCode.UPSTREAM_FAILED,
                "The answer is larger than " + limit + " bytes; ask for less, for instance with max_tokens.");
    }
}
