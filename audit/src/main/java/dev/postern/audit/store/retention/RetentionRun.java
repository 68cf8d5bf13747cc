package dev.postern.audit.store.retention;

/**
 * What a run of retention did.
 *
 * @param contents records whose prompts and answers were dropped
 * @param records records that were dropped
 * @param keys keys of people that were deleted because nothing is left that they sealed
 */
public record RetentionRun(long contents, long records, long keys) {
    /** Another process is at it. */
    static final RetentionRun NOTHING = new RetentionRun(0, 0, 0);
}
