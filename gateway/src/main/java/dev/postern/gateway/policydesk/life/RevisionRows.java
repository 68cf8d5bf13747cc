package dev.postern.gateway.policydesk.life;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Revisions of drafts. */
@Singleton
class RevisionRows implements PanacheRepositoryBase<RevisionRow, RevisionRow.Key> {
    /** All of a draft, in order; a draft has one at least. */
    List<RevisionRow> of(UUID draft) {
        return list("key.draft = ?1 order by key.number", draft);
    }
}
