package dev.postern.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Sealed identities. */
@Singleton
class IdentityRows implements PanacheRepositoryBase<IdentityRow, byte[]> {}
