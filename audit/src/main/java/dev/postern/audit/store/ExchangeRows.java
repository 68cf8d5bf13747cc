package dev.postern.audit.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Exchanges, found by what is known of them. */
@Singleton
class ExchangeRows implements PanacheRepositoryBase<ExchangeRow, UUID> {}
