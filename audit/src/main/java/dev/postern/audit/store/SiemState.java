package dev.postern.audit.store;

import java.util.Optional;

/**
 * How far a collector was told.
 *
 * @param telling whether it is this process that tells it
 * @param problem why it is not told at present
 * @param next index of the first record that it does not have
 * @param sealed how many records there are under the newest seal
 * @param told records that this process sent and the collector took, those sent twice included
 * @param putAside records that the collector refused for good
 * @param missing indexes without a record that could be read: dropped before they were told, or altered
 */
public record SiemState(
        boolean telling, Optional<String> problem, long next, long sealed, long told, long putAside, long missing) {

    static SiemState unknown() {
        return new SiemState(false, Optional.empty(), 0, 0, 0, 0, 0);
    }

    /** Sealed records that the collector does not have. */
    public long lag() {
        return Math.max(0, sealed - next);
    }

    SiemState with(boolean nowTelling, long nowNext, long nowSealed) {
        return new SiemState(nowTelling, problem, nowNext, nowSealed, told, putAside, missing);
    }

    SiemState solved() {
        return new SiemState(telling, Optional.empty(), next, sealed, told, putAside, missing);
    }

    SiemState with(String nowProblem) {
        return new SiemState(telling, Optional.of(nowProblem), next, sealed, told, putAside, missing);
    }

    SiemState plus(long nowTold, long nowAside, long nowMissing) {
        return new SiemState(telling, problem, next, sealed, told + nowTold, putAside + nowAside, missing + nowMissing);
    }
}
