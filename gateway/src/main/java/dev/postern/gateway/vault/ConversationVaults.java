package dev.postern.gateway.vault;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.Vault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The vaults of all conversations that clients name. A vault belongs to one requester and one name of a conversation, so
 * nobody gets at another's values by naming their conversation. It is forgotten when the conversation rests for long, or
 * when there are more than allowed and it rested longest; requests then number anew. Thread-safe.
 */
@Singleton
public final class ConversationVaults {
    private record Conversation(String subject, String name) {}

    private record Entry(SealedVault vault, long usedMillis) {}

    private final Map<Conversation, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final InstantSource clock;
    private final SecureRandom random;
    private final long idleMillis;
    private final int most;

    @Inject
    ConversationVaults(PosternConfig config, InstantSource clock, SecureRandom random) {
        this(config.conversations().idleTime(), config.conversations().maximum(), clock, random);
    }

    /**
     * @param idle how long a conversation may rest
     * @param most how many are kept
     */
    ConversationVaults(Duration idle, int most, InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.idleMillis = idle.toMillis();
        this.most = most;
    }

    /** A vault for one request that names no conversation: gone with its answer. */
    public Vault single() {
        return new MemoryVault();
    }

    /** The vault of a conversation. */
    public synchronized Vault open(Requester requester, String conversation) {
        long now = clock.millis();
        Conversation key = new Conversation(requester.subject(), conversation);
        Entry entry = entries.get(key);
        SealedVault vault = entry == null || isOver(entry, now) ? new SealedVault(random) : entry.vault();
        entries.put(key, new Entry(vault, now));
        tidy(now);
        return vault;
    }

    /** A conversation is deleted, and what was said in it with it. */
    public synchronized void forget(Requester requester, String conversation) {
        entries.remove(new Conversation(requester.subject(), conversation));
    }

    /** All conversations of a requester are deleted. */
    public synchronized void forgetAll(Requester requester) {
        entries.keySet().removeIf(each -> each.subject().equals(requester.subject()));
    }

    /** How many conversations have a vault. */
    public synchronized int count() {
        return entries.size();
    }

    private void tidy(long now) {
        Iterator<Entry> eldest = entries.values().iterator();
        while (eldest.hasNext()) {
            Entry entry = eldest.next();
            if (entries.size() <= most && !isOver(entry, now)) {
                return;
            }
            eldest.remove();
        }
    }

    private boolean isOver(Entry entry, long now) {
        return now - entry.usedMillis() > idleMillis;
    }
}
