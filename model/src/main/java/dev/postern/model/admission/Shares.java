package dev.postern.model.admission;

import java.util.HashMap;
import java.util.Map;

/**
 * Who has how many places, and who may have one more. The last ones are kept free for those who have less than an equal share
 * (max-min fairness), as long as several parties were there lately: whoever takes every place makes everybody else wait until one is
 * given back, however soon their turn comes. Nothing is kept free from a party that is alone, or that only those of later
 * classes share with.
 *
 * <p>Times are nanoseconds of a clock that only runs forward. Not thread-safe.
 */
public final class Shares {
    private final double keptFree;
    private final long latelyNanos;
    private final Map<Party, Presence> present = new HashMap<>();
    private int taken;

    private static final class Presence {
        private int places;
        private long lastSeen;
    }

    /**
     * Nobody is there.
     *
     * @param keptFree share of all places, rounded to whole ones
     * @param latelyNanos how long a party counts that has no place any more
     */
    public Shares(double keptFree, long latelyNanos) {
        this.keptFree = requireShare(keptFree);
        this.latelyNanos = latelyNanos;
    }

    /** The share as it came, where it can be kept free. */
    public static double requireShare(double keptFree) {
        if (!(keptFree >= 0 && keptFree < 1)) {
            throw new IllegalArgumentException("What is kept free is a share from 0 and below 1.");
        }
        return keptFree;
    }

    /** A party wants a place. */
    public void seen(Party party, long now) {
        presence(party, now);
    }

    /**
     * Whether a party may take a place.
     *
     * @param places how many there are
     */
    public boolean mayTake(Party party, int places, long now) {
        int free = places - taken;
        if (free <= 0) {
            return false;
        }
        int kept = Math.toIntExact(Math.round(keptFree * places));
        if (free > kept) {
            return true;
        }
        int[] others = others(party, now);
        return others.length == 0 || placesOf(party) < Math.max(1, equalShare(places - kept, others));
    }

    /** It took one. */
    public void took(Party party, long now) {
        presence(party, now).places++;
        taken++;
    }

    /** It gave one back. */
    public void gaveBack(Party party, long now) {
        presence(party, now).places--;
        taken--;
    }

    /** How many places are taken. */
    public int taken() {
        return taken;
    }

    private Presence presence(Party party, long now) {
        Presence presence = present.computeIfAbsent(party, fresh -> new Presence());
        presence.lastSeen = now;
        return presence;
    }

    private int placesOf(Party party) {
        Presence presence = present.get(party);
        return presence == null ? 0 : presence.places;
    }

    /** What the others have who are of its class or a better one and were there lately, from the least to the most. */
    private int[] others(Party party, long now) {
        present.values().removeIf(each -> each.places == 0 && now - each.lastSeen > latelyNanos);
        return present.entrySet().stream()
                .filter(each -> each.getKey().priority() <= party.priority()
                        && !each.getKey().equals(party))
                .mapToInt(each -> each.getValue().places)
                .sorted()
                .toArray();
    }

    /** What one more would have beside the others, where whoever has less than an equal share leaves the rest to them all. */
    private static int equalShare(int places, int[] others) {
        int left = places;
        int sharing = others.length + 1;
        for (int has : others) {
            if ((long) has * sharing > left) {
                break;
            }
            left -= has;
            sharing--;
        }
        return left / sharing;
    }
}
