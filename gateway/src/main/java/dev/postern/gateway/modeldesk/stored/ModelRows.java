package dev.postern.gateway.modeldesk.stored;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Heads of models. */
@Singleton
class ModelRows implements PanacheRepositoryBase<ModelRow, UUID> {}
