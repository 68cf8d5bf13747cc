package dev.postern.model.admission;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue with strict priority between classes and, within a class, deficit round robin (M. Shreedhar, G. Varghese, 1996) between
 * groups, those that just came before those that wait for long (as in RFC 8290, section 4.2): however many of one group
 * wait, the next of another has its turn within a round. Where the queue is full, the group that fills it most gives way
 * (longest queue drop). Not thread-safe.
 */
public final class FairQueue<T> {
    private final int capacity;
    private final int quantum;
    private final TreeMap<Integer, Round<T>> classes = new TreeMap<>();
    private int size;

    /**
     * An empty queue.
     *
     * @param capacity how many may wait
     * @param quantum cost that each group may spend in a round
     */
    public FairQueue(int capacity, int quantum) {
        if (capacity < 0 || quantum < 1) {
            throw new IllegalArgumentException("A queue has a capacity and a quantum.");
        }
        this.capacity = capacity;
        this.quantum = quantum;
    }

    /**
     * Somebody comes.
     *
     * @return who has to go as the queue is full: the one who came, or the last one of a longer line of the same class or a later one;
     *     nobody where there was room
     */
    public Optional<T> add(Waiting<T> one) {
        Optional<T> gone = Optional.empty();
        if (size == capacity) {
            gone = makeRoom(one);
            if (gone.isEmpty()) {
                return Optional.of(one.who());
            }
        }
        classes.computeIfAbsent(one.priority(), fresh -> new Round<>(quantum)).add(one);
        size++;
        return gone;
    }

    /**
     * Whose turn it is; nobody where nobody waits who may go.
     *
     * @param mayGo whether those of a party may; the others are passed over and lose nothing by it
     */
    public Optional<Waiting<T>> next(Predicate<Party> mayGo) {
        for (var all = classes.entrySet().iterator(); all.hasNext(); ) {
            var each = all.next();
            Waiting<T> next = each.getValue().next(group -> mayGo.test(new Party(each.getKey(), group)));
            if (next != null) {
                size--;
                return Optional.of(next);
            }
            if (each.getValue().isEmpty()) {
                all.remove();
            }
        }
        return Optional.empty();
    }

    /** Somebody leaves. Returns whether they waited. */
    public boolean remove(Waiting<T> one) {
        Round<T> round = classes.get(one.priority());
        boolean waited = round != null && round.remove(one);
        if (waited) {
            size--;
        }
        return waited;
    }

    /** How many wait. */
    public int size() {
        return size;
    }

    /** The last of the longest line of the last class goes, were it not the newcomer's own line that is the longest. */
    private Optional<T> makeRoom(Waiting<T> one) {
        for (var each : classes.descendingMap().entrySet()) {
            Round<T> round = each.getValue();
            if (!round.isEmpty()) {
                boolean own = each.getKey() == one.priority();
                @Nullable
                Waiting<T> gone = each.getKey() < one.priority()
                        ? null
                        : round.dropLongerThan(own ? round.waiting(one.group()) + 1 : 0);
                if (gone == null) {
                    return Optional.empty();
                }
                size--;
                return Optional.of(gone.who());
            }
        }
        return Optional.empty();
    }
}
