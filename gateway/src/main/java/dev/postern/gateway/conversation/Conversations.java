package dev.postern.gateway.conversation;

import dev.postern.gateway.config.ConversationSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.vault.ConversationVaults;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The conversations of each person, who reaches their own only: another person's id is as unknown as one that nobody has.
 * A conversation is there until {@code postern.conversations.keep} after its last answer. Thread-safe; may block.
 */
@Singleton
public final class Conversations {
    /** Questions in one conversation. */
    static final int MOST_TURNS = 2_000;

    private final PersonKeys keys;
    private final ConversationRows conversations;
    private final TurnRows turns;
    private final DeskTransaction transaction;
    private final ConversationVaults vaults;
    private final InstantSource clock;
    private final ConversationSettings settings;

    @Inject
    Conversations(
            PersonKeys keys,
            ConversationRows conversations,
            TurnRows turns,
            DeskTransaction transaction,
            ConversationVaults vaults,
            InstantSource clock,
            PosternConfig config) {
        this.keys = keys;
        this.conversations = conversations;
        this.turns = turns;
        this.transaction = transaction;
        this.vaults = vaults;
        this.clock = clock;
        this.settings = config.conversations();
    }

    /** A page of them, the newest first. */
    List<Conversation> page(Requester requester, Optional<PageEnd> end, int limit) {
        String person = person(requester.subject());
        return run(() -> keys.find(person)
                .map(cipher ->
                        conversations
                                .page(person, oldest(), end.orElseGet(() -> PageEnd.beforeAll(now())), limit)
                                .stream()
                                .map(row -> shown(row, cipher))
                                .toList())
                .orElse(List.of()));
    }

    /** What was said in one. */
    OpenedConversation open(Requester requester, UUID conversation) {
        ConversationId id = new ConversationId(person(requester.subject()), conversation);
        return run(() -> {
            PersonCipher cipher = keys.find(id.person()).orElseThrow(Conversations::unknown);
            ConversationRow row = conversations.find(id, oldest()).orElseThrow(Conversations::unknown);
            StringJoiner said = new StringJoiner(",", "[", "]");
            for (TurnRow turn : turns.of(id)) {
                said.add(new String(
                        cipher.openTurn(conversation, turn.id.place(), turn.content), StandardCharsets.UTF_8));
            }
            return new OpenedConversation(
                    conversation, cipher.openTitle(conversation, row.title), row.made, row.changed, said.toString());
        });
    }

    /** Keeps a turn in its place; what stood there, and after it, is gone. The first turn begins a conversation. */
    Conversation put(Requester requester, UUID conversation, int place, Turn turn) {
        ConversationId id = new ConversationId(person(requester.subject()), conversation);
        return run(() -> {
            PersonCipher cipher = keys.findOrMake(id.person());
            ConversationRow row = conversations.hold(id, oldest()).orElseGet(() -> begun(id, place, turn, cipher));
            if (place > row.turns || place >= MOST_TURNS) {
                throw Parameters.invalid(
                        "The turns of a conversation come one after another, " + MOST_TURNS
                                + " at most; begin a new one.",
                        "place");
            }
            if (place == 0 && row.turns > 0) {
                retitle(row, turn, cipher);
            }
            if (place < row.turns) {
                turns.deleteFrom(id, place);
            }
            row.turns = place + 1;
            row.changed = now();
            TurnRow kept = new TurnRow();
            kept.id = new TurnId(id.person(), conversation, place);
            kept.content = cipher.sealTurn(conversation, place, TurnJson.write(turn));
            turns.persist(kept);
            return shown(row, cipher);
        });
    }

    Conversation rename(Requester requester, UUID conversation, String title) {
        ConversationId id = new ConversationId(person(requester.subject()), conversation);
        return run(() -> {
            PersonCipher cipher = keys.find(id.person()).orElseThrow(Conversations::unknown);
            ConversationRow row = conversations.hold(id, oldest()).orElseThrow(Conversations::unknown);
            row.title = cipher.sealTitle(conversation, title);
            return shown(row, cipher);
        });
    }

    /** Deletes one, and what its tokens stand for. */
    void delete(Requester requester, UUID conversation) {
        ConversationId id = new ConversationId(person(requester.subject()), conversation);
        vaults.forget(requester, conversation.toString());
        if (!run(() -> conversations.deleteById(id))) {
            throw unknown();
        }
    }

    /** Deletes all of a person, with the key that they can be read by. */
    void deleteAll(Requester requester) {
        forget(requester.subject());
        vaults.forgetAll(requester);
    }

    /**
     * Deletes what a person has here who is to be forgotten; the values of tokens in memory rest until they are over.
     *
     * @param subject their identifier at the identity provider
     */
    public void forget(String subject) {
        String person = person(subject);
        run(() -> {
            keys.delete(person);
            return true;
        });
    }

    private ConversationRow begun(ConversationId id, int place, Turn turn, PersonCipher cipher) {
        if (place > 0) {
            throw unknown();
        }
        // What is over its time may still be there under this id.
        conversations.deleteById(id);
        conversations.flush();
        ConversationRow row = new ConversationRow();
        row.id = id;
        row.title = cipher.sealTitle(id.id(), Title.of(turn.prompt()));
        row.made = now();
        row.changed = row.made;
        conversations.persist(row);
        return row;
    }

    /** A title that was taken from the first prompt follows it; one that the person chose stays. */
    private void retitle(ConversationRow row, Turn turn, PersonCipher cipher) {
        UUID conversation = row.id.id();
        turns.findByIdOptional(new TurnId(row.id.person(), conversation, 0)).ifPresent(first -> {
            Turn before = TurnJson.read(cipher.openTurn(conversation, 0, first.content));
            if (cipher.openTitle(conversation, row.title).equals(Title.of(before.prompt()))) {
                row.title = cipher.sealTitle(conversation, Title.of(turn.prompt()));
            }
            turns.getEntityManager().detach(first);
        });
    }

    static Conversation shown(ConversationRow row, PersonCipher cipher) {
        UUID id = row.id.id();
        return new Conversation(id, cipher.openTitle(id, row.title), row.turns, row.made, row.changed);
    }

    private String person(String subject) {
        return Reading.of(() -> keys.person(subject));
    }

    private <T> T run(Supplier<T> work) {
        return Reading.of(() -> transaction.run(work::get));
    }

    private Instant oldest() {
        return now().minus(settings.keep());
    }

    /** As exactly as the database tells it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException unknown() {
        return new RefusedException(
                ErrorCode.NOT_FOUND, "You have no such conversation; it may be over its time, or deleted.");
    }
}
