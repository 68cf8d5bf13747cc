package dev.postern.policy.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts together what may go on of a text that arrives in pieces, and keeps the pieces apart: what was held back goes on
 * cut where it was cut, in no more pieces than came. What stands for a value belongs to the piece in which the value
 * begins.
 */
final class PassedPieces {
    private final Deque<Integer> ends = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private final List<String> passed = new ArrayList<>(2);
    private int owed;

    /** A piece ends at this place of the whole text. */
    void arrived(int length) {
        if (ends.isEmpty() || ends.getLast() < length) {
            ends.add(length);
            owed++;
        }
    }

    /** Characters that go on as they are and begin at a place. A surrogate pair stays together. */
    void keep(int place, String characters) {
        int from = 0;
        while (from < characters.length()) {
            int at = place + from;
            closeBefore(at);
            int to = ends.isEmpty() ? characters.length() : Math.min(characters.length(), ends.getFirst() - place);
            if (to < characters.length() && Character.isLowSurrogate(characters.charAt(to))) {
                to++;
            }
            open.append(characters, from, to);
            from = to;
        }
    }

    /** What stands for a value that begins at a place. */
    void replace(int place, String replacement) {
        closeBefore(place);
        open.append(replacement);
    }

    /** What may go on since this was last asked; no piece is empty. */
    List<String> take() {
        close();
        int surplus = Math.min(passed.size(), passed.size() - Math.max(1, owed) + 1);
        if (surplus > 1) {
            String first = String.join("", passed.subList(0, surplus));
            passed.subList(1, surplus).clear();
            passed.set(0, first);
        }
        owed = Math.max(0, owed - passed.size());
        List<String> taken = List.copyOf(passed);
        passed.clear();
        return taken;
    }

    private void closeBefore(int place) {
        while (!ends.isEmpty() && ends.getFirst() <= place) {
            ends.removeFirst();
            close();
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        passed.add(open.toString());
        open.setLength(0);
    }
}
