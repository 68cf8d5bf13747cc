package dev.postern.gateway.policydesk.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What was asked for. */
@Singleton
class DataChangeRows implements PanacheRepositoryBase<DataChangeRow, UUID> {
    /** What waits for a second person, the newest first. */
    List<DataChangeRow> open() {
        return list("outcome = '' order by id desc");
    }

    /** What was asked for of a name, the newest first. */
    List<DataChangeRow> of(DataName name, int limit) {
        return find("kind = ?1 and name = ?2 order by id desc", name.kind().word(), name.name())
                .page(0, limit)
                .list();
    }

    /** What was made of a name, the latest first. */
    List<DataChangeRow> made(DataName name, int limit) {
        return find(
                        "kind = ?1 and name = ?2 and outcome = 'confirmed' order by generation desc",
                        name.kind().word(),
                        name.name())
                .page(0, limit)
                .list();
    }
}
