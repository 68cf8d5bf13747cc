package dev.postern.gateway.conversation;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskStart;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.desk.Recurring;
import dev.postern.gateway.error.RefusedException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Deletes conversations that are over their time, again and again; until then nobody gets them any more either. */
@Singleton
final class ConversationKeeping {
    private static final Logger LOG = Logger.getLogger(ConversationKeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final ConversationRows conversations;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final Duration keep;
    private final Recurring keeping;

    @Inject
    ConversationKeeping(
            ConversationRows conversations,
            DeskStart start,
            DeskTransaction transaction,
            InstantSource clock,
            PosternConfig config) {
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
        this.keep = config.conversations().keep();
        this.keeping = new Recurring("conversation-keeping", start, EVERY, this::once);
    }

    void begin(@Observes StartupEvent event) {
        keeping.begin();
    }

    void end(@Observes ShutdownEvent event) {
        keeping.close();
    }

    private void once() {
        try {
            long deleted = transaction.run(
                    () -> conversations.deleteBefore(clock.instant().minus(keep)));
            if (deleted > 0) {
                LOG.infof("Over their time and deleted: %d conversations", deleted);
            }
        } catch (RefusedException | PersistenceException e) {
            LOG.errorf(
                    "Conversations that are over their time could not be deleted, it is tried again: %s",
                    e.getMessage());
        }
    }
}
