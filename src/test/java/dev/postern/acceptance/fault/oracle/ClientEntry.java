package dev.postern.acceptance.fault.oracle;

/**
 * An answer as the client saw it.
 *
 * @param trial during which it came
 * @param request id in the head of the answer
 * @param status HTTP status
 * @param whole whether all of an answer arrived: of a stream, {@code [DONE]} and the end after it
 * @param nothingSent whether the client was told that nothing was sent to a model
 * @param outcome whether the OUTCOME was in the database when a whole answer had arrived
 */
public record ClientEntry(
        String trial, String request, int status, boolean whole, boolean nothingSent, Presence outcome) {}
