package dev.postern.model.route;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses among servers that are well. None gets further above its share of the load than a bound (V. Mirrokni et al., Consistent Hashing with
 * Bounded Loads, 2016); within it the server that met most of the prompt's beginning, then the one with the least to do for its
 * share, then the one that the conversation falls to by rendezvous hashing (D. Thaler, C. Ravishankar, 1996), so that replicas agree.
 * Where shares differ, conversations are dealt by weighted rendezvous hashing, as a canary must not starve because nothing began
 * there yet. Pure and thread-safe.
 */
public final class Chooser {
    /** So many requests more than its bound a server may have: where there are few, their number is no measure of load. */
    private static final int SLACK = 3;

    private final double bound;

    /**
     * Chooses within a bound.
     *
     * @param bound how far above its share of the load a server may get, such as 1.25
     */
    public Chooser(double bound) {
        if (!(bound >= 1)) {
            throw new IllegalArgumentException("A bound below 1 leaves no server.");
        }
        this.bound = bound;
    }

    /**
     * Where a prompt goes.
     *
     * @param candidates at least one
     */
    public Choice choose(List<Candidate> candidates, Prefix prefix) {
        if (candidates.size() == 1) {
            return new Choice(0, RouteReason.ONLY);
        }
        List<Integer> within = withinBound(candidates);
        boolean shared =
                candidates.stream().mapToInt(Candidate::weight).distinct().count() > 1;
        if (shared) {
            return new Choice(byShare(candidates, within, prefix), RouteReason.SHARE);
        }
        int best = within.getFirst();
        for (int index : within) {
            if (better(candidates.get(index), candidates.get(best), prefix)) {
                best = index;
            }
        }
        boolean met = candidates.get(best).matched() > 0;
        return new Choice(best, met ? RouteReason.PREFIX : RouteReason.LEAST_LOAD);
    }

    /** Never empty: were all at their bound, their loads together would be more than they are. */
    private List<Integer> withinBound(List<Candidate> candidates) {
        double load = 1;
        double weight = 0;
        for (Candidate each : candidates) {
            load += each.load();
            weight += each.weight();
        }
        List<Integer> within = new ArrayList<>(candidates.size());
        for (int index = 0; index < candidates.size(); index++) {
            Candidate each = candidates.get(index);
            if (each.load() + 1 <= SLACK + Math.ceil(bound * load * each.weight() / weight)) {
                within.add(index);
            }
        }
        return within;
    }

    private static boolean better(Candidate one, Candidate other, Prefix prefix) {
        if (one.matched() != other.matched()) {
            return one.matched() > other.matched();
        }
        if (one.load() != other.load()) {
            return one.load() < other.load();
        }
        if (Math.abs(one.cacheUse() - other.cacheUse()) > 0.1) {
            return one.cacheUse() < other.cacheUse();
        }
        return score(one, prefix) > score(other, prefix);
    }

    private static int byShare(List<Candidate> candidates, List<Integer> within, Prefix prefix) {
        int best = within.getFirst();
        for (int index : within) {
            if (score(candidates.get(index), prefix) > score(candidates.get(best), prefix)) {
                best = index;
            }
        }
        return best;
    }

    /** Highest with a chance of the weight's share among all (weighted rendezvous hashing, logarithmic method). */
    private static double score(Candidate candidate, Prefix prefix) {
        long mixed = mix(prefix.conversation() ^ mix(hash(candidate.name())));
        double unit = ((mixed >>> 11) + 0.5) * 0x1.0p-53;
        return -candidate.weight() / Math.log(unit);
    }

    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (G. Steele et al., 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
