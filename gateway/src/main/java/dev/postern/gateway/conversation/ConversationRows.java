package dev.postern.gateway.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations. What is over its time is not there, whether or not it was deleted yet. */
@Singleton
class ConversationRows implements PanacheRepositoryBase<ConversationRow, ConversationId> {

    Optional<ConversationRow> find(ConversationId id, Instant oldest) {
        return find("id = ?1 and changed >= ?2", id, oldest).firstResultOptional();
    }

    /** The same, held against others until the transaction ends. */
    Optional<ConversationRow> hold(ConversationId id, Instant oldest) {
        return find("id = ?1 and changed >= ?2", id, oldest)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The newest first, behind the place where a page ended. */
    List<ConversationRow> page(String person, Instant oldest, PageEnd end, int limit) {
        return find(
                        "id.person = ?1 and changed >= ?2 and (changed < ?3 or (changed = ?3 and id.id < ?4))"
                                + " order by changed desc, id.id desc",
                        person,
                        oldest,
                        end.changed(),
                        end.id())
                .page(0, limit)
                .list();
    }

    /** Deletes what is over its time, and says how much that was. */
    long deleteBefore(Instant oldest) {
        return delete("changed < ?1", oldest);
    }
}
