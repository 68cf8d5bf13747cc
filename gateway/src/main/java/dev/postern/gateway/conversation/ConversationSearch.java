package dev.postern.gateway.conversation;

import dev.postern.gateway.config.ConversationSettings;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

/**
 * Looks for words in one's own conversations. Nothing about them is stored in clear, so they are decrypted and read, the
 * newest first, as far as {@value #MOST_CONVERSATIONS} conversations and {@value #MOST_BYTES} bytes. Thread-safe; may block.
 */
@Singleton
final class ConversationSearch {
    static final int MOST_CONVERSATIONS = 400;
    static final int MOST_BYTES = 32 * 1024 * 1024;
    static final int MOST_HITS = 30;
    private static final int AT_A_TIME = 20;

    private final PersonKeys keys;
    private final ConversationRows conversations;
    private final TurnRows turns;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final ConversationSettings settings;

    @Inject
    ConversationSearch(
            PersonKeys keys,
            ConversationRows conversations,
            TurnRows turns,
            DeskTransaction transaction,
            InstantSource clock,
            PosternConfig config) {
        this.keys = keys;
        this.conversations = conversations;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = config.conversations();
    }

    /**
     * A conversation in which the words stand.
     *
     * @param excerpt what stands around them, empty where they stand in the title
     */
    public record Hit(Conversation conversation, String excerpt) {
        @Override
        public String toString() {
            return "Hit[" + conversation + "]";
        }
    }

    /**
     * What was found.
     *
     * @param complete false where there was more to read, or to find, than the bounds allow
     */
    public record Found(List<Hit> hits, boolean complete) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    Found find(Requester requester, Words words) {
        String person = Reading.of(() -> keys.person(requester.subject()));
        return Reading.of(() -> transaction.run(() ->
                keys.find(person).map(cipher -> find(person, cipher, words)).orElse(new Found(List.of(), true))));
    }

    private Found find(String person, PersonCipher cipher, Words words) {
        Instant oldest = clock.instant().minus(settings.keep());
        List<Hit> hits = new ArrayList<>();
        PageEnd end = PageEnd.beforeAll(clock.instant());
        long bytes = 0;
        for (int read = 0; read < MOST_CONVERSATIONS; read += AT_A_TIME) {
            List<ConversationRow> page = conversations.page(person, oldest, end, AT_A_TIME);
            Map<UUID, List<TurnRow>> said = new HashMap<>();
            for (TurnRow turn :
                    turns.of(person, page.stream().map(row -> row.id.id()).toList())) {
                bytes += turn.content.length;
                said.computeIfAbsent(turn.id.conversation(), same -> new ArrayList<>())
                        .add(turn);
            }
            for (ConversationRow row : page) {
                hit(row, said.getOrDefault(row.id.id(), List.of()), cipher, words)
                        .ifPresent(hits::add);
            }
            turns.getEntityManager().clear();
            if (page.size() < AT_A_TIME) {
                return new Found(hits, true);
            }
            if (hits.size() >= MOST_HITS || bytes > MOST_BYTES) {
                break;
            }
            end = new PageEnd(page.getLast().changed, page.getLast().id.id());
        }
        return new Found(hits, false);
    }

    private static Optional<Hit> hit(ConversationRow row, List<TurnRow> said, PersonCipher cipher, Words words) {
        Conversation shown = Conversations.shown(row, cipher);
        if (words.standIn(shown.title())) {
            return Optional.of(new Hit(shown, ""));
        }
        for (TurnRow each : said) {
            Turn turn = TurnJson.read(cipher.openTurn(row.id.id(), each.id.place(), each.content));
            Optional<String> excerpt = words.excerpt(text(turn));
            if (excerpt.isPresent()) {
                return Optional.of(new Hit(shown, excerpt.get()));
            }
        }
        return Optional.empty();
    }

    /** Question, answer and names of files as one, so that words may stand in any of them. */
    private static String text(Turn turn) {
        StringJoiner text = new StringJoiner("\n").add(turn.prompt()).add(turn.answer());
        turn.files().forEach(file -> text.add(file.name()));
        return text.toString();
    }
}
