package dev.postern.model.admission;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The groups of one class that wait, each with its line and what it has left of its share. Not thread-safe. */
final class Round<T> {
    private final int quantum;
    private final Map<String, Line<T>> fresh = new LinkedHashMap<>();
    private final Map<String, Line<T>> known = new LinkedHashMap<>();
    private int size;

    private static final class Line<T> {
        private final Deque<Waiting<T>> people = new ArrayDeque<>();
        private long left;

        Line(long left) {
            this.left = left;
        }
    }

    Round(int quantum) {
        this.quantum = quantum;
    }

    void add(Waiting<T> one) {
        Line<T> line = line(one.group());
        if (line == null) {
            line = new Line<>(quantum);
            fresh.put(one.group(), line);
        }
        line.people.addLast(one);
        size++;
    }

    /** Nobody where nobody waits whose group may go. */
    @Nullable
    Waiting<T> next(Predicate<String> mayGo) {
        while (true) {
            Map.Entry<String, Line<T>> entry = firstOf(fresh, mayGo);
            boolean first = entry != null;
            if (entry == null) {
                entry = firstOf(known, mayGo);
            }
            if (entry == null) {
                return null;
            }
            String group = entry.getKey();
            Line<T> line = entry.getValue();
            Waiting<T> one = line.people.peek();
            if (one != null && line.left >= one.cost()) {
                line.left -= one.cost();
                line.people.remove();
                size--;
                return one;
            }
            (first ? fresh : known).remove(group);
            // A group whose line is empty is forgotten a round later only: or it would be new again with every one who
            // comes.
            if (one != null || first) {
                line.left += quantum;
                known.put(group, line);
            }
        }
    }

    /** The first whose turn it is or that is to be forgotten. */
    private static <T> Map.@Nullable Entry<String, Line<T>> firstOf(
            Map<String, Line<T>> groups, Predicate<String> mayGo) {
        for (Map.Entry<String, Line<T>> each : groups.entrySet()) {
            if (each.getValue().people.isEmpty() || mayGo.test(each.getKey())) {
                return each;
            }
        }
        return null;
    }

    boolean remove(Waiting<T> one) {
        Line<T> line = line(one.group());
        boolean waited = line != null && line.people.remove(one);
        if (waited) {
            size--;
        }
        return waited;
    }

    /** How many of a group wait. */
    int waiting(String group) {
        Line<T> line = line(group);
        return line == null ? 0 : line.people.size();
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The last one of the longest line goes; nobody where no line is longer than that. */
    @Nullable
    Waiting<T> dropLongerThan(int length) {
        Line<T> longest = null;
        for (Map<String, Line<T>> groups : List.of(fresh, known)) {
            for (Line<T> line : groups.values()) {
                boolean longer = longest == null || line.people.size() > longest.people.size();
                if (line.people.size() > length && longer) {
                    longest = line;
                }
            }
        }
        if (longest == null) {
            return null;
        }
        size--;
        return longest.people.removeLast();
    }

    private @Nullable Line<T> line(String group) {
        Line<T> line = fresh.get(group);
        return line == null ? known.get(group) : line;
    }
}
