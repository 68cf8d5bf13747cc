package dev.postern.gateway.policydesk.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data as it was uploaded. */
@Singleton
class DataVersionRows implements PanacheRepositoryBase<DataVersionRow, UUID> {
    /** What is in force, of every name. */
    List<DataVersionRow> inForce() {
        return list("from DataVersionRow v where v.id in (select c.version from DataChangeRow c"
                + " where c.outcome = 'confirmed' and c.generation = (select max(d.generation) from DataChangeRow d"
                + " where d.kind = c.kind and d.name = c.name))");
    }

    /** Those of a name, the newest first. */
    List<DataVersionRow> of(DataName name, int limit) {
        return find("kind = ?1 and name = ?2 order by number desc", name.kind().word(), name.name())
                .page(0, limit)
                .list();
    }

    /** All names that data ever had, in order. */
    List<DataName> names() {
        return getEntityManager()
                .createQuery("select distinct v.kind, v.name from DataVersionRow v", Object[].class)
                .getResultStream()
                .flatMap(row -> DataName.ofFile(row[1] + "." + row[0]).stream())
                .sorted()
                .toList();
    }

    /** One of a name. */
    Optional<DataVersionRow> find(DataName name, int number) {
        return find("kind = ?1 and name = ?2 and number = ?3", name.kind().word(), name.name(), number)
                .firstResultOptional();
    }

    /** The number of the newest of a name, 0 where there is none. */
    int newest(DataName name) {
        return of(name, 1).stream().mapToInt(row -> row.number).findFirst().orElse(0);
    }

    /** Those of a name whose content is still there. */
    List<UUID> withContent(DataName name) {
        return getEntityManager()
                .createQuery(
                        "select v.id from DataVersionRow v where v.kind = ?1 and v.name = ?2"
                                + " and exists (select 1 from DataPieceRow p where p.key.version = v.id)",
                        UUID.class)
                .setParameter(1, name.kind().word())
                .setParameter(2, name.name())
                .getResultList();
    }
}
