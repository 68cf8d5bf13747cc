package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.store.Verification;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing the trail showed.
 *
 * @param intact whether every record is as it was written
 * @param records how many records were recomputed
 * @param contents how many pieces of sealed content were compared
 * @param flaw the first that is not; null where there is none
 */
public record ChainReport(
        boolean intact,
        long records,
        long contents,
        @Nullable Found flaw) {

    /**
     * The first record that is not as it was written.
     *
     * @param position where it stands, or should
     * @param kind {@code altered}, {@code missing}, {@code out_of_order} or {@code forked}
     * @param message the same in a sentence
     */
    public record Found(Position position, String kind, String message) {}

    static ChainReport of(Verification verification) {
        Found found = verification.flaw().map(ChainReport::found).orElse(null);
        return new ChainReport(found == null, verification.records(), verification.contents(), found);
    }

    private static Found found(Flaw flaw) {
        return new Found(flaw.position(), flaw.kind().name().toLowerCase(Locale.ROOT), flaw.message());
    }
}
