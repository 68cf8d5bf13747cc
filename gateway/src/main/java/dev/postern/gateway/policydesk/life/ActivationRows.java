package dev.postern.gateway.policydesk.life;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What was put into force, in order. */
@Singleton
class ActivationRows implements PanacheRepositoryBase<ActivationRow, Long> {
    /** What is in force; empty where nothing was published yet. */
    Optional<ActivationRow> newest() {
        return find("order by number desc").firstResultOptional();
    }
}
