package dev.postern.gateway.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Keys of people. */
@Singleton
class PersonRows implements PanacheRepositoryBase<PersonRow, String> {

    /** Adds a key unless the person has one. */
    void addIfNone(String person, String kek, byte[] wrapped, Instant now) {
        getEntityManager()
                .createNativeQuery("INSERT INTO conversation_person (person, kek, wrapped, made)"
                        + " VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                .setParameter(1, person)
                .setParameter(2, kek)
                .setParameter(3, wrapped)
                .setParameter(4, now)
                .executeUpdate();
    }
}
