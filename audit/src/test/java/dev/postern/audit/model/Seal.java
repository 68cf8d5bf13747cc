package dev.postern.audit.model;

import java.util.List;

/** A signed head: its number and everything that lies under it, in the order of the tree. */
record Seal(int number, List<Row> leaves) {
    boolean continues(Seal earlier) {
        return leaves.size() >= earlier.leaves.size()
                && leaves.subList(0, earlier.leaves.size()).equals(earlier.leaves);
    }

    @Override
    public String toString() {
        return "seal " + number + " over " + leaves.size();
    }
}
