package dev.postern.gateway.identity.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Sessions. Each method runs in a transaction. */
@Singleton
class SessionRows implements PanacheRepositoryBase<SessionRow, String> {

    long deleteOver(Instant now) {
        return delete("expires <= ?1", now);
    }

    /** Keeps the newest sessions of a person. */
    void keepNewest(String person, int most) {
        getEntityManager()
                .createNativeQuery("DELETE FROM web_session WHERE person = ?1 AND id NOT IN"
                        + " (SELECT id FROM web_session WHERE person = ?1 ORDER BY made DESC LIMIT ?2)")
                .setParameter(1, person)
                .setParameter(2, most)
                .executeUpdate();
    }

    boolean renew(String id, byte[] sealed, Instant expires, Instant now) {
        return update("sealed = ?1, expires = ?2 where id = ?3 and expires > ?4", sealed, expires, id, now) == 1;
    }

    long deleteOfPerson(String person) {
        return delete("person", person);
    }

    long deleteOfLogin(String login) {
        return delete("login", login);
    }
}
