package dev.postern.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Data keys. */
@Singleton
class KeyRows implements PanacheRepositoryBase<KeyRow, UUID> {}
