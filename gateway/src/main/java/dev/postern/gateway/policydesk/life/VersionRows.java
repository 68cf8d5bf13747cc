package dev.postern.gateway.policydesk.life;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Published policies. */
@Singleton
class VersionRows implements PanacheRepositoryBase<VersionRow, Long> {}
