package dev.postern.gateway.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports. */
@Singleton
class ReportRows implements PanacheRepositoryBase<ReportRow, UUID> {
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    /** The newest first, behind the one a page ended with. */
    List<ReportRow> page(Optional<Boolean> open, Optional<UUID> end, int limit) {
        String which = open.map(only -> only ? " and state = 'open'" : " and state <> 'open'")
                .orElse("");
        return find("id < ?1" + which + " order by id desc", end.orElse(BEHIND_ALL))
                .page(0, limit)
                .list();
    }

    /** One, held against others until the transaction ends. */
    Optional<ReportRow> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isThere(ReportForm about) {
        return count(
                        "request = ?1 and rule = ?2 and type = ?3 and direction = ?4",
                        about.requestId(),
                        about.rule(),
                        about.type(),
                        about.direction())
                > 0;
    }
}
