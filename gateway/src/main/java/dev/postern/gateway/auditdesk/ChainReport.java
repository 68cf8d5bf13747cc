package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.store.Verification;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing the trail showed.
 *
 * @param intact whether every record, and every seal over it, is as it was written
 * @param records how many records were recomputed
 * @param contents how many pieces of sealed content were compared
 * @param dropped how many records are gone because their time was over, as other records say
 * @param sealed how many records lie under a seal, as far as the check came
 * @param unsealed how many do not yet
 * @param lastSeal when the last seal was made; null where there is none
 * @param places what each place outside said
 * @param flaw the first thing that is not as it was written; null where there is none
 */
public record ChainReport(
        boolean intact,
        long records,
        long contents,
        long dropped,
        long sealed,
        long unsealed,
        @Nullable Instant lastSeal,
        Map<String, String> places,
        @Nullable Found flaw) {
    public ChainReport {
        places = Map.copyOf(places);
    }

    /**
     * The first thing that is not as it was written.
     *
     * @param position where it stands, or should
     * @param kind {@code altered}, {@code missing}, {@code out_of_order} or {@code forked}
     * @param message the same in a sentence
     */
    public record Found(Position position, String kind, String message) {}

    static ChainReport of(Verification verification) {
        Found found = verification.flaw().map(ChainReport::found).orElse(null);
        return new ChainReport(
                found == null,
                verification.records(),
                verification.contents(),
                verification.dropped(),
                verification.sealed(),
                Math.max(0, verification.records() + verification.dropped() - verification.sealed()),
                verification.lastSeal().orElse(null),
                verification.places(),
                found);
    }

    private static Found found(Flaw flaw) {
        return new Found(flaw.position(), flaw.kind().name().toLowerCase(Locale.ROOT), flaw.message());
    }
}
