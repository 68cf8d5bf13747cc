package dev.postern.audit.store;

import dev.postern.audit.Receipt;
import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records of one lane, linked in a row, that are committed together.
 *
 * @param lane number of the chain
 * @param epoch run of the writer
 * @param pending the records as they were appended, at least one
 * @param records the same with their places
 */
record Batch(int lane, long epoch, List<PendingRecord> pending, List<ChainedRecord> records) {

    /** Links the records to the end of the chain. */
    static Batch after(ChainHead head, List<PendingRecord> pending, CanonicalBytes canonical) {
        List<ChainedRecord> records = new ArrayList<>(pending.size());
        ChainHead end = head;
        for (PendingRecord record : pending) {
            ChainedRecord linked = end.next(record.fields(), canonical);
            records.add(linked);
            end = ChainHead.at(linked);
        }
        return new Batch(head.position().lane(), head.position().epoch(), pending, records);
    }

    /** The end of the chain once the batch is durable. */
    ChainHead head() {
        return ChainHead.at(records.getLast());
    }

    /** The hashes of its records. */
    List<Hash> hashes() {
        return records.stream().map(ChainedRecord::hash).toList();
    }

    /** Roughly how many bytes it holds. */
    long size() {
        return pending.stream().mapToLong(PendingRecord::size).sum();
    }

    /** Whether it opens an epoch. */
    boolean begins() {
        return records.getFirst().position().sequence() == 1;
    }

    /** Those whose key and identity have yet to be written. */
    Set<Person> newcomers() {
        return pending.stream()
                .map(PendingRecord::person)
                .filter(person -> person != null && !person.isDurable())
                .collect(Collectors.toSet());
    }

    /** Tells those who wait that their records are durable. */
    void complete() {
        for (int i = 0; i < records.size(); i++) {
            Position place = records.get(i).position();
            pending.get(i).done().complete(new Receipt(place.lane(), place.epoch(), place.sequence()));
        }
    }
}
