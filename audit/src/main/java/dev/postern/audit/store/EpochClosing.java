package dev.postern.audit.store;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainHead;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Shuts out the writer of an epoch: takes its lane and begins and ends an epoch after it. Thread-safe. */
final class EpochClosing {
    private static final System.Logger LOG = System.getLogger(EpochClosing.class.getName());
    private final DatabaseAccount writer;
    private final Duration patience;
    private final DurabilityCheck durability;
    private final OwnRecords own;

    EpochClosing(DatabaseAccount writer, Duration patience, DurabilityCheck durability, OwnRecords own) {
        this.writer = writer;
        this.patience = patience;
        this.durability = durability;
        this.own = own;
    }

    /** Closes the epoch unless somebody writes it by now; nothing happens then. */
    void close(LaneEnd expired) throws SQLException, InterruptedException {
        try (WriterSession session = WriterSession.open(writer, patience, durability)) {
            if (!session.lock().take(expired.lane(), patience)) {
                return;
            }
            ChainHead last = session.stored().lastHead(expired.lane());
            if (last.position().epoch() != expired.epoch() || last.position().sequence() != expired.sequence()) {
                return;
            }
            ChainHead before =
                    ChainHead.beforeEpoch(expired.lane(), last.position().epoch() + 1, last.hash());
            session.begin(Batch.after(before, List.of(own.closingStart(), own.epochEnd()), new CanonicalBytes()));
            LOG.log(System.Logger.Level.WARNING, "Closed a lane whose writer is gone after {0}", last);
        }
    }
}
