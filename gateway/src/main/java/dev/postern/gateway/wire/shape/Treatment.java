package dev.postern.gateway.wire.shape;

/** What happens to a field that the gateway knows. */
public sealed interface Treatment {
    /** Goes to the model server as it was read and guarded. */
    Treatment FORWARDED = new Forwarded();

    /** Goes on. */
    record Forwarded() implements Treatment {}

    /** The gateway acts on it; what the model server gets instead is the gateway's own. */
    record Handled(String how) implements Treatment {}

    /** Accepted, so that stock clients work, and left out; {@code why} says what it would mean. */
    record Dropped(String why) implements Treatment {}

    /** Refused with {@code invalid_request}; {@code reason} tells the client what to do instead. */
    record Refused(String reason) implements Treatment {}
}
