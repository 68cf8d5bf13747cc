package dev.postern.model.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    private static final long SEED = 8;

    private final FairQueue<String> queue = new FairQueue<>(6, 1);

    @Test
    void whoever_is_of_one_group_follows_in_order() {
        add(5, "a", "a1", "a2", "a3");

        assertThat(drained(queue)).containsExactly("a1", "a2", "a3");
    }

    @Test
    void groups_take_turns_however_many_of_one_wait() {
        add(5, "a", "a1", "a2", "a3");
        add(5, "b", "b1");

        assertThat(drained(queue)).containsExactly("a1", "b1", "a2", "a3");
    }

    @Test
    void better_class_comes_first_whatever_waits() {
        add(5, "a", "a1", "a2");
        add(1, "a", "urgent");

        assertThat(drained(queue)).containsExactly("urgent", "a1", "a2");
    }

    @Test
    void dear_turns_wait_until_their_group_can_pay() {
        queue.add(new Waiting<>(5, "a", 3, "dear"));
        add(5, "b", "b1", "b2", "b3");

        assertThat(drained(queue)).containsExactly("b1", "b2", "dear", "b3");
    }

    @Test
    void longest_line_gives_way_where_the_queue_is_full() {
        add(5, "flood", "f1", "f2", "f3", "f4", "f5", "f6");

        assertThat(queue.add(new Waiting<>(5, "flood", 1, "f7"))).hasValue("f7");
        assertThat(queue.add(new Waiting<>(5, "b", 1, "b1"))).hasValue("f6");
        assertThat(queue.add(new Waiting<>(9, "c", 1, "late"))).hasValue("late");
        assertThat(queue.add(new Waiting<>(1, "flood", 1, "urgent"))).hasValue("f5");
        assertThat(queue.size()).isEqualTo(6);
    }

    @Test
    void whoever_left_has_no_turn() {
        Waiting<String> gone = new Waiting<>(5, "a", 1, "gone");
        queue.add(gone);
        add(5, "a", "a1");

        assertThat(queue.remove(gone)).isTrue();
        assertThat(queue.remove(gone)).isFalse();
        assertThat(drained(queue)).containsExactly("a1");
    }

    @Test
    void whoever_may_not_go_is_passed_over_and_stays() {
        add(1, "a", "urgent");
        add(5, "a", "a1");
        add(5, "b", "b1", "b2");

        assertThat(drained(queue, party -> party.group().equals("b"))).containsExactly("b1", "b2");
        assertThat(drained(queue)).containsExactly("urgent", "a1");
    }

    /** Everybody who came is there once: waiting, gone or served; and the queue never holds more than it may. */
    @Test
    void nobody_is_lost_and_nobody_is_there_twice() {
        Random random = new Random(SEED);
        FairQueue<Integer> busy = new FairQueue<>(40, 2);
        Set<Integer> inside = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            if (random.nextInt(5) < 3) {
                inside.add(i);
                busy.add(new Waiting<>(random.nextInt(3), "g" + random.nextInt(5), 1 + random.nextInt(4), i))
                        .ifPresent(gone -> assertThat(inside.remove(gone)).isTrue());
            } else {
                int barred = random.nextInt(5);
                Optional<Waiting<Integer>> next =
                        busy.next(party -> !party.group().equals("g" + barred));
                if (next.isEmpty()) {
                    next = busy.next(party -> true);
                }
                assertThat(next.isPresent()).isEqualTo(!inside.isEmpty());
                next.ifPresent(served -> assertThat(inside.remove(served.who())).isTrue());
            }
            assertThat(busy.size()).isEqualTo(inside.size()).isLessThanOrEqualTo(40);
        }
    }

    /** While all of a class wait, none gets more of the cost than another, but for one turn and one quantum. */
    @Test
    void groups_that_wait_get_the_same_share_of_the_cost() {
        Random random = new Random(SEED);
        FairQueue<int[]> busy = new FairQueue<>(Integer.MAX_VALUE, 2);
        for (int i = 0; i < 9_000; i++) {
            int group = i % 3 == 0 ? 0 : 1 + random.nextInt(2);
            int cost = 1 + random.nextInt(8);
            busy.add(new Waiting<>(5, "g" + group, cost, new int[] {group, cost}));
        }
        long[] spent = new long[3];
        for (int i = 0; i < 4_000; i++) {
            int[] turn = busy.next(party -> true).orElseThrow().who();
            spent[turn[0]] += turn[1];

            assertThat(Math.abs(spent[0] - spent[1])).isLessThanOrEqualTo(8 + 2);
            assertThat(Math.abs(spent[1] - spent[2])).isLessThanOrEqualTo(8 + 2);
        }
    }

    private void add(int priority, String group, String... people) {
        for (String one : people) {
            queue.add(new Waiting<>(priority, group, 1, one));
        }
    }

    private static List<String> drained(FairQueue<String> queue) {
        return drained(queue, party -> true);
    }

    private static List<String> drained(FairQueue<String> queue, Predicate<Party> mayGo) {
        List<String> order = new ArrayList<>();
        queue.next(mayGo).ifPresent(next -> {
            order.add(next.who());
            order.addAll(drained(queue, mayGo));
        });
        return order;
    }
}
