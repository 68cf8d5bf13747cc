package dev.postern.audit.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.hold.Hold.Placed;
import dev.postern.audit.hold.Hold.ReleaseRequested;
import dev.postern.audit.hold.Hold.Released;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HoldTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<String> PEOPLE = List.of("places", "second", "third");

    /** A state, and who really took part in the release: known to the model, not to what is tested. */
    private record Reached(Hold state, Set<String> releasers) {}

    @Test
    void no_reachable_state_lets_go_with_fewer_than_two_people() {
        Set<Reached> reached = explore();

        assertThat(reached)
                .filteredOn(each -> !each.state().active())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.releasers()).hasSize(2));
        assertThat(reached)
                .filteredOn(each -> each.releasers().size() < 2)
                .allSatisfy(each -> assertThat(each.state().active()).isTrue());
        assertThat(reached)
                .extracting(each -> (Object) each.state().getClass())
                .containsOnly(Placed.class, ReleaseRequested.class, Released.class);
    }

    @Test
    void who_placed_it_may_be_one_of_the_two() {
        Set<Reached> reached = explore();

        assertThat(reached)
                .extracting(Reached::releasers)
                .contains(Set.of("places", "second"), Set.of("second", "third"));
    }

    @Test
    void every_state_remembers_how_it_began() {
        assertThat(explore())
                .allSatisfy(each -> assertThat(each.state().placed()).isEqualTo(new Step("places", NOON)));
    }

    @Test
    void a_released_hold_takes_no_further_step() {
        assertThat(explore())
                .filteredOn(each -> each.state() instanceof Released)
                .allSatisfy(each -> assertThat(stepsOf(each, "third")).isEmpty());
    }

    /** Every state that any order of any steps by anybody leads to. */
    private static Set<Reached> explore() {
        Deque<Reached> ahead = new ArrayDeque<>(List.of(new Reached(new Placed(new Step("places", NOON)), Set.of())));
        Set<Reached> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            Reached next = ahead.remove();
            if (seen.add(next)) {
                PEOPLE.forEach(person -> stepsOf(next, person).forEach(ahead::add));
            }
        }
        return seen;
    }

    private static Stream<Reached> stepsOf(Reached from, String person) {
        Step step = new Step(person, NOON);
        return Stream.<UnaryOperator<Hold>>of(hold -> hold.requestRelease(step), hold -> hold.release(step))
                .flatMap(move -> after(from.state(), move).stream())
                .map(state -> new Reached(state, with(from.releasers(), person)));
    }

    private static Optional<Hold> after(Hold state, UnaryOperator<Hold> move) {
        try {
            return Optional.of(move.apply(state));
        } catch (HoldRefusedException e) {
            return Optional.empty();
        }
    }

    private static Set<String> with(Set<String> before, String added) {
        Set<String> all = new HashSet<>(before);
        all.add(added);
        return Set.copyOf(all);
    }
}
