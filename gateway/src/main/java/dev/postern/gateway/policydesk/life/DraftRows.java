package dev.postern.gateway.policydesk.life;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Heads of drafts. */
@Singleton
class DraftRows implements PanacheRepositoryBase<DraftRow, UUID> {}
