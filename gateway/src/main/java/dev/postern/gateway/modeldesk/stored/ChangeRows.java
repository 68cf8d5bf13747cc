package dev.postern.gateway.modeldesk.stored;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Changes that wait, or waited, for a second person. */
@Singleton
class ChangeRows implements PanacheRepositoryBase<ChangeRow, UUID> {
    /** Those that wait, the newest first. */
    List<ChangeRow> open() {
        return list("outcome = '' order by id desc");
    }
}
