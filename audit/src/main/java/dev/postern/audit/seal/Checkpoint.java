package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.List;

/**
 * The head of a tree as it is signed (c2sp.org/tlog-checkpoint). Extension lines are refused: not every signature covers
 * them.
 *
 * @param origin name of the log: the trail
 * @param size leaves in the tree
 * @param root over all of them
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public Checkpoint {
        Lexeme.name(origin);
        if (size < 0) {
            throw new SealFormatException("A tree has no negative size");
        }
    }

    /** The three lines that are signed, each with its line end. */
    public String text() {
        return origin + "\n" + size + "\n" + Lexeme.hash(root) + "\n";
    }

    /**
     * Reads what {@link #text} writes, and nothing else.
     *
     * @throws SealFormatException where it is anything else
     */
    public static Checkpoint parse(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES + 1 || !lines.getLast().isEmpty()) {
            throw new SealFormatException("A checkpoint has three lines: origin, size and root");
        }
        return new Checkpoint(lines.get(0), Lexeme.number(lines.get(1)), Lexeme.hash(lines.get(2)));
    }
}
