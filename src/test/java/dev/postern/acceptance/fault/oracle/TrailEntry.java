package dev.postern.acceptance.fault.oracle;

/**
 * A record as it stands in the database.
 *
 * @param request id of the request it is about, or one of its own
 * @param previous hash of the record before, in hexadecimal
 * @param hash its own
 */
public record TrailEntry(
        int lane, long epoch, long sequence, String kind, String request, String previous, String hash) {

    /** Its place, for people. */
    String place() {
        return lane + "/" + epoch + "/" + sequence;
    }
}
