package dev.postern.bench.load;

/** Decides when exchanges begin. Belongs to one event loop. */
public sealed interface Load permits ClosedLoop, OpenLoop {

    /** Begins the first exchanges. */
    void begin();

    /** Begins no more. */
    void stop();

    /** How many are on their way. */
    int inFlight();
}
