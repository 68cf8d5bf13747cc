package dev.postern.gateway.quota;

import java.util.List;

/**
 * Somebody who uses models, as quotas know them.
 *
 * @param person stands for them in the database
 * @param group what they use is put down to it; empty where they are in none
 * @param lines the limits that they count against
 */
record Account(String person, String group, List<Line> lines) {
    /**
     * One limit.
     *
     * @param holder who it is for, as the database knows them
     */
    record Line(Limit limit, String holder) {}
}
