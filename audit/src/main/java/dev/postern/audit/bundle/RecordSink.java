package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import java.util.Map;

/** Takes the records of a bundle as they are read. What is taken counts only once the whole bundle has turned out valid. */
@FunctionalInterface
public interface RecordSink {
    /**
     * A record and what is disclosed of it.
     *
     * @param disclosed changes with the next record
     */
    void record(long number, ChainedRecord record, Map<Disclosable, String> disclosed);
}
