package dev.postern.gateway.wire.answer;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of an answer.
 *
 * @param id the server's id, null where it gave none that can be repeated safely
 * @param created seconds since 1970, 0 where the server gave none
 * @param fingerprint the server's configuration, null where it gave none that can be repeated safely
 */
public record AnswerHead(
        @Nullable String id, long created, @Nullable String fingerprint) {
    static final AnswerHead UNKNOWN = new AnswerHead(null, 0, null);

    /** Whether a later event names another answer. */
    boolean isOfAnother(AnswerHead later) {
        return id != null && later.id != null && !id.equals(later.id);
    }

    /** What is known with a later event: what came first stays. */
    AnswerHead and(AnswerHead later) {
        if (equals(later)) {
            return this;
        }
        return new AnswerHead(
                id == null ? later.id : id,
                created == 0 ? later.created : created,
                later.fingerprint == null ? fingerprint : later.fingerprint);
    }
}
