package dev.postern.gateway.front;

/** Ids that clients make up and that are repeated in headers or shown to auditors. */
final class PlainId {
    private PlainId() {}

    /** Letters, digits and {@code - _ . :} only: no line ends, no mark-up. */
    static boolean is(String id, int longest) {
        if (id.isEmpty() || id.length() > longest) {
            return false;
        }
        return id.chars().allMatch(c -> (c < 0x80 && Character.isLetterOrDigit(c)) || "-_.:".indexOf(c) >= 0);
    }
}
