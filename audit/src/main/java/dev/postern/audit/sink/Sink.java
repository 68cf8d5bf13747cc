package dev.postern.audit.sink;

import dev.postern.audit.siem.SiemMessage;
import java.io.IOException;
import java.util.List;

/** One collector of security events. Belongs to one thread. */
public interface Sink extends AutoCloseable {

    /**
     * Sends messages in their order and waits for what the collector says, if it says anything.
     *
     * @throws IOException where it is not known that all of them arrived; they are sent again, later
     */
    Answer send(List<SiemMessage> messages) throws IOException, InterruptedException;

    /**
     * Whether the collector itself says that it has the messages. Where it does not, what was sent last before a failure
     * may be lost, and is sent again.
     */
    boolean confirms();

    /** Lets go of connections and files. */
    @Override
    void close();

    /** What became of messages. */
    sealed interface Answer {
        /** The collector has them, or as much is known as can be. */
        record Taken() implements Answer {}

        /**
         * The collector will never take them as they are, because of one of them.
         *
         * @param why what it said, without the messages
         */
        record Refused(String why) implements Answer {}
    }
}
