package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;

/** Takes the records of a bundle as they are read. What is taken counts only once the whole bundle has turned out valid. */
@FunctionalInterface
public interface RecordSink {
    void record(long number, ChainedRecord record);
}
