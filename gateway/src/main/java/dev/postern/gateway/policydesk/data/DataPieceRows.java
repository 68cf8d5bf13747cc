package dev.postern.gateway.policydesk.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Content of versions. */
@Singleton
class DataPieceRows implements PanacheRepositoryBase<DataPieceRow, DataPieceRow.Key> {
    /** Writes them one after the other, so that no more than one is in memory twice. */
    void write(UUID version, List<byte[]> pieces) {
        for (int place = 0; place < pieces.size(); place++) {
            DataPieceRow row = new DataPieceRow();
            row.key = new DataPieceRow.Key(version, place);
            row.content = pieces.get(place);
            persistAndFlush(row);
            getEntityManager().detach(row);
        }
    }

    /** Deletes the content of versions. */
    void delete(Collection<UUID> versions) {
        if (!versions.isEmpty()) {
            delete("key.version in ?1", versions);
        }
    }
}
