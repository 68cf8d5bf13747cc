package dev.postern.bench.route;

import dev.postern.model.route.Prefix;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * A model server with a queue, slots and a cache of prompt blocks of which the least recently used goes first. Prompts are
 * read one at a time; answers are written side by side without slowing each other. Not thread-safe.
 */
final class SimulatedServer {
    private final String name;
    private final Machine machine;
    private final Queue<Ask> waiting = new ArrayDeque<>();
    private final LinkedHashMap<Long, Boolean> cache = new LinkedHashMap<>(16, 0.75f, true);
    private int running;
    private boolean reading;
    private int served;
    private long asked;
    private long found;

    SimulatedServer(String name, Machine machine) {
        this.name = name;
        this.machine = machine;
    }

    /** Takes a request; it waits for its turn. */
    void take(Ask ask) {
        served++;
        waiting.add(ask);
    }

    /** Whether a request's turn has come. */
    boolean isReady() {
        return !reading && running < machine.slots() && !waiting.isEmpty();
    }

    /** Begins to read the next prompt. */
    Reading read(double now) {
        Ask ask = waiting.remove();
        Prefix prefix = ask.prefix();
        int matched = 0;
        while (matched < prefix.length() && cache.get(prefix.at(matched)) != null) {
            matched++;
        }
        asked += prefix.length();
        found += matched;
        running++;
        reading = true;
        for (int i = prefix.length() - 1; i >= 0; i--) {
            keep(prefix.at(i));
        }
        int blocks = Math.max(1, prefix.length() - matched);
        return new Reading(this, ask, now + blocks * Trace.BLOCK_TOKENS / machine.prefillTokensPerSecond());
    }

    /** The prompt is read: the first token is there. Returns when the last one will be. */
    double write(Ask ask, double now) {
        reading = false;
        return now + ask.answerTokens() * machine.secondsPerToken();
    }

    void written(Ask ask) {
        running--;
        for (long block : ask.answer()) {
            keep(block);
        }
    }

    String name() {
        return name;
    }

    /** Requests it has. */
    int load() {
        return running + waiting.size();
    }

    /** How many requests it ever got. */
    int served() {
        return served;
    }

    long blocksAsked() {
        return asked;
    }

    long blocksFound() {
        return found;
    }

    double cacheUse() {
        return (double) cache.size() / machine.cacheBlocks();
    }

    private void keep(long block) {
        cache.put(block, true);
        if (cache.size() > machine.cacheBlocks()) {
            Map.Entry<Long, Boolean> eldest = cache.firstEntry();
            cache.remove(eldest.getKey());
        }
    }

    /** A prompt that is being read until a moment. */
    record Reading(SimulatedServer server, Ask ask, double until) {}
}
