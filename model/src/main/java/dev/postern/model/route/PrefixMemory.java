package dev.postern.model.route;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which beginnings went to which server lately, and so stand in its cache, most likely. Bounded for each server; what was
 * not met for longest goes first. Thread-safe.
 */
public final class PrefixMemory {
    private final int most;
    private final Map<String, Map<Long, Boolean>> byServer = new HashMap<>();

    /**
     * Nothing is known yet.
     *
     * @param most hashes kept for each server
     */
    public PrefixMemory(int most) {
        this.most = most;
    }

    /** How many of a prefix's hashes, from the beginning, the server has met. */
    public synchronized int matched(String server, Prefix prefix) {
        Map<Long, Boolean> met = byServer.get(server);
        int matched = 0;
        while (met != null && matched < prefix.length() && met.containsKey(prefix.at(matched))) {
            matched++;
        }
        return matched;
    }

    /** The server gets a prompt that begins so. */
    public synchronized void met(String server, Prefix prefix) {
        Map<Long, Boolean> met = byServer.computeIfAbsent(server, ignored -> new Lru(most));
        // From the end: the beginning, which most others share, is the last to be forgotten.
        for (int at = prefix.length() - 1; at >= 0; at--) {
            met.put(prefix.at(at), true);
        }
    }

    /** The server's cache is empty, as it began anew. */
    public synchronized void forget(String server) {
        byServer.remove(server);
    }

    /** Lets go of every server that is not one of these. */
    public synchronized void keepOnly(Set<String> servers) {
        Iterator<String> all = byServer.keySet().iterator();
        while (all.hasNext()) {
            if (!servers.contains(all.next())) {
                all.remove();
            }
        }
    }

    private static final class Lru extends LinkedHashMap<Long, Boolean> {
        private static final long serialVersionUID = 1L;
        private static final float LOAD_FACTOR = 0.75f;

        private final int most;

        Lru(int most) {
            super(16, LOAD_FACTOR, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > most;
        }
    }
}
