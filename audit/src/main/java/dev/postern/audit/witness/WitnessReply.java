package dev.postern.audit.witness;

/**
 * What a witness answers to a call.
 *
 * @param status of HTTP
 * @param type of the body
 * @param body as it is sent
 */
public record WitnessReply(int status, String type, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static WitnessReply signed(String line) {
        return new WitnessReply(200, TEXT, line + "\n");
    }

    static WitnessReply refused(int status, String why) {
        return new WitnessReply(status, TEXT, why + "\n");
    }

    /** The size the witness knows, which is not the one it was told. */
    static WitnessReply conflict(long size) {
        return new WitnessReply(409, "text/x.tlog.size", size + "\n");
    }
}
