package dev.postern.acceptance.modelserver;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** One thing the server does while it answers. Steps are carried out, never compared. */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Step {

    /** Sends bytes of the body: in a chunked answer one chunk, flushed at once. */
    record Send(byte[] bytes) implements Step {}

    /** Does nothing for a while. */
    record Wait(Duration time) implements Step {}

    /** Does nothing until a test says so. */
    record Await(CountDownLatch gate) implements Step {}

    /** Sends the same bytes again and again until the client is gone. */
    record SendForever(byte[] bytes, Duration every) implements Step {}

    /** Does nothing until the client is gone. */
    record Stall() implements Step {}

    /** Closes the connection in the middle of the answer, the way a process that is stopped does. */
    record Close() implements Step {}

    /** Resets the connection, the way a machine that is gone does. */
    record Reset() implements Step {}
}
