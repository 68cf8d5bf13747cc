package dev.postern.gateway.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was said. */
@Singleton
class TurnRows implements PanacheRepositoryBase<TurnRow, TurnId> {

    /** A conversation from its beginning. */
    List<TurnRow> of(ConversationId id) {
        return list("id.person = ?1 and id.conversation = ?2 order by id.place", id.person(), id.id());
    }

    /** Several conversations, each from its beginning. */
    List<TurnRow> of(String person, Collection<UUID> conversations) {
        return list(
                "id.person = ?1 and id.conversation in ?2 order by id.conversation, id.place", person, conversations);
    }

    /** Deletes the turns from a place on. */
    void deleteFrom(ConversationId id, int place) {
        delete("id.person = ?1 and id.conversation = ?2 and id.place >= ?3", id.person(), id.id(), place);
    }
}
