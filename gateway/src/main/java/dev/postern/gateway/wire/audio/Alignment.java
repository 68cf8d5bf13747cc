package dev.postern.gateway.wire.audio;

/**
 * Finds where the pieces of a text end once parts of it were replaced. All it gives are places in the guarded text, so
 * that a wrong guess moves words to a neighbour and shows nothing that was taken out.
 */
final class Alignment {
    private static final int SAME = 8;
    private static final int LONGEST_TAKEN_OUT = 512;
    private static final int LONGEST_PUT_IN = 128;

    private Alignment() {}

    /**
     * Where the pieces end.
     *
     * @param ends places in {@code before}, ascending
     * @return as many places in {@code after}, ascending, the last one its end
     */
    static int[] of(String before, String after, int[] ends) {
        int[] cuts = new int[ends.length];
        int next = 0;
        int from = 0;
        int to = 0;
        while (from < before.length() && to < after.length()) {
            int taken = 0;
            int put = 0;
            if (before.charAt(from) == after.charAt(to)) {
                taken = 1;
                put = 1;
            } else {
                int[] gap = gap(before, from, after, to);
                taken = gap[0];
                put = gap[1];
            }
            from += taken;
            to += put;
            while (next < ends.length && ends[next] <= from) {
                cuts[next++] = to;
            }
        }
        while (next < ends.length) {
            cuts[next++] = after.length();
        }
        if (ends.length > 0) {
            cuts[ends.length - 1] = after.length();
        }
        return cuts;
    }

    /** The shortest replacement after which both texts go on alike; all the rest where they never do. */
    private static int[] gap(String before, int from, String after, int to) {
        for (int put = 1; put <= LONGEST_PUT_IN && to + put <= after.length(); put++) {
            for (int taken = 1; taken <= LONGEST_TAKEN_OUT && from + taken <= before.length(); taken++) {
                int same = Math.min(SAME, before.length() - from - taken);
                boolean ends = same == 0 && to + put == after.length();
                if (ends || (same > 0 && before.regionMatches(from + taken, after, to + put, same))) {
                    return new int[] {taken, put};
                }
            }
        }
        return new int[] {before.length() - from, after.length() - to};
    }
}
