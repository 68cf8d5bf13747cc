package dev.postern.bench.load;

import java.io.IOException;

/** Reads one answer and says what is wrong with it. */
interface AnswerReader {

    /** Hears of an answer as it comes. */
    interface Listener {
        /** An event of a stream. */
        void event();

        /** Some of the text. */
        void text();
    }

    /** Takes the next bytes. */
    void feed(byte[] bytes) throws IOException;

    /** The answer is over: empty where it was right, otherwise the kind of failure. */
    String verdict();
}
