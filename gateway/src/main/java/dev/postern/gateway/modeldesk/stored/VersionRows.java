package dev.postern.gateway.modeldesk.stored;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What models said. */
@Singleton
class VersionRows implements PanacheRepositoryBase<VersionRow, VersionRow.Key> {
    /** The newest version of every model. */
    List<VersionRow> newest() {
        return list("from ModelVersionRow v where exists"
                + " (select 1 from ModelRow m where m.id = v.key.model and m.version = v.key.number)");
    }

    /** All of a model, the newest first. */
    List<VersionRow> of(UUID model, int limit) {
        return find("key.model = ?1 order by key.number desc", model)
                .page(0, limit)
                .list();
    }
}
