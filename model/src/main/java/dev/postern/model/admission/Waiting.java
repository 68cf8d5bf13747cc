package dev.postern.model.admission;

/**
 * Somebody who waits for a turn.
 *
 * @param priority smaller ones come first, whoever waits behind
 * @param group those of one group share what their class gets with the other groups, whatever their number
 * @param cost of the turn beside others, at least 1
 * @param who gets the turn
 */
public record Waiting<T>(int priority, String group, int cost, T who) {
    public Waiting {
        if (cost < 1) {
            throw new IllegalArgumentException("A turn costs something.");
        }
    }

    /** Whom the turn counts for. */
    public Party party() {
        return new Party(priority, group);
    }
}
