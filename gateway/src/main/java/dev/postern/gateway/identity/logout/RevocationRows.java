package dev.postern.gateway.identity.logout;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Access tokens that a logout ended, and the logout tokens that were used. Each method runs in a transaction. */
@Singleton
class RevocationRows implements PanacheRepositoryBase<RevocationRow, Long> {

    /** Uses a logout token up; false where it was used before, on whatever gateway. */
    boolean use(String token, Instant expires) {
        return getEntityManager()
                        .createNativeQuery(
                                "INSERT INTO logout_token (id, expires) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                        .setParameter(1, token)
                        .setParameter(2, expires)
                        .executeUpdate()
                == 1;
    }

    /** Adds one; numbers grow in the order of commits. */
    void add(String whose, Instant until, Instant expires) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('postern_revocation', 0))")
                .getSingleResult();
        getEntityManager()
                .createNativeQuery("INSERT INTO token_revocation (whose, until, expires) VALUES (?1, ?2, ?3)")
                .setParameter(1, whose)
                .setParameter(2, until)
                .setParameter(3, expires)
                .executeUpdate();
    }

    /** Those behind a number that are not over. */
    List<RevocationRow> behind(long number, Instant now) {
        return list("number > ?1 and expires > ?2 order by number", number, now);
    }

    void deleteOver(Instant now) {
        delete("expires <= ?1", now);
        getEntityManager()
                .createNativeQuery("DELETE FROM logout_token WHERE expires <= ?1")
                .setParameter(1, now)
                .executeUpdate();
    }
}
