package dev.postern.acceptance.modelserver;

/** Decides how a request is answered. Called on the thread of the connection, after the whole request was read. */
@FunctionalInterface
public interface Script {

    Answer answer(ReceivedRequest request);
}
