package dev.postern.bench.route;

import dev.postern.model.route.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Conversations of an ordinary day, made from a seed: each begins with one of a few prompts of the house, some bring a document, and
 * every turn sends all that was said before. Prompts of the house are used unequally (Zipf).
 */
final class Trace {
    /** Tokens of one block, of the cache as of the trace. */
    static final int BLOCK_TOKENS = 64;

    private static final int HOUSE_PROMPTS = 12;
    private static final int LONGEST_CHAIN = 256;

    private final Random random;

    private Trace(long seed) {
        this.random = new Random(seed);
    }

    /**
     * All requests, as they come.
     *
     * @param perSecond conversations that begin each second, at random
     * @param seconds how long conversations begin
     */
    static List<Ask> of(long seed, double perSecond, double seconds) {
        Trace trace = new Trace(seed);
        List<Ask> asks = new ArrayList<>();
        for (double at = trace.exponential(1 / perSecond); at < seconds; at += trace.exponential(1 / perSecond)) {
            trace.conversation(at, asks);
        }
        asks.sort(Comparator.comparingDouble(Ask::seconds));
        return asks;
    }

    private void conversation(double begin, List<Ask> asks) {
        long name = random.nextLong();
        int house = house();
        List<Long> said = new ArrayList<>();
        for (int block = 0; block < 16 + house * 3; block++) {
            said.add(mixed(house, block));
        }
        int own = 0;
        int turns = 1 + (int) exponential(4);
        double at = begin;
        for (int turn = 0; turn < turns; turn++) {
            int asked = turn == 0 && random.nextInt(4) == 0 ? 40 + random.nextInt(60) : 1 + random.nextInt(4);
            for (int i = 0; i < asked; i++) {
                said.add(mixed(name, own++));
            }
            int answerBlocks = 1 + random.nextInt(6);
            List<Long> answer = new ArrayList<>();
            for (int i = 0; i < answerBlocks; i++) {
                answer.add(mixed(name, own++));
            }
            long[] chain = said.stream()
                    .limit(LONGEST_CHAIN)
                    .mapToLong(Long::longValue)
                    .toArray();
            asks.add(new Ask(at, new Prefix(name, chain), answer, answerBlocks * BLOCK_TOKENS));
            said.addAll(answer);
            at += 5 + exponential(25);
        }
    }

    private int house() {
        double all = 0;
        for (int i = 1; i <= HOUSE_PROMPTS; i++) {
            all += 1.0 / i;
        }
        double drawn = random.nextDouble() * all;
        for (int i = 1; i < HOUSE_PROMPTS; i++) {
            drawn -= 1.0 / i;
            if (drawn < 0) {
                return i - 1;
            }
        }
        return HOUSE_PROMPTS - 1;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static long mixed(long realm, long index) {
        return (realm * 0x9e3779b97f4a7c15L) ^ ((index + 1) * 0xbf58476d1ce4e5b9L);
    }
}
