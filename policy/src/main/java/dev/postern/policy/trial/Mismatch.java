package dev.postern.policy.trial;

/**
 * One thing that came otherwise than a test case expects. May show the author's sample as policy changed it, so it goes to
 * those who may read the case and into no log.
 *
 * @param about what came otherwise: {@code action}, {@code rules}, {@code text}, {@code findings}
 * @param expected in words
 * @param came in words
 * @param where empty, or in which pieces the sample came, such as {@code cut after 12 characters}
 */
public record Mismatch(String about, String expected, String came, String where) {

    /** {@code action: expected mask, came allow}. */
    @Override
    public String toString() {
        return about + ": expected " + expected + ", came " + came + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
