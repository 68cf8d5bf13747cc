package dev.postern.audit.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.reveal.Reveal.Approved;
import dev.postern.audit.reveal.Reveal.BreakGlass;
import dev.postern.audit.reveal.Reveal.HalfApproved;
import dev.postern.audit.reveal.Reveal.Rejected;
import dev.postern.audit.reveal.Reveal.Requested;
import dev.postern.audit.reveal.Reveal.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RevealTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<String> PEOPLE = List.of("asks", "second", "third", "fourth");
    private static final Reveal AGREED = new Requested("asks", false)
            .approve(new Approval("second", Seat.SECURITY, NOON.minusSeconds(60)))
            .approve(new Approval("third", Seat.PRIVACY, NOON));

    /** A state, and who really approved on the way to it: known to the model, not to what is tested. */
    private record Reached(
            Reveal state, Set<String> approvers, Set<Seat> seats, boolean breakGlass, boolean rejected) {}

    @Test
    void no_reachable_state_is_readable_with_fewer_than_two_approvers_except_by_break_glass() {
        Set<Reached> reached = explore();

        List<Reached> readable = reached.stream()
                .filter(each -> PEOPLE.stream().anyMatch(person -> mayRead(each.state(), person)))
                .toList();
        assertThat(readable).filteredOn(Reached::breakGlass).isNotEmpty().allSatisfy(each -> {
            assertThat(each.state()).isInstanceOfAny(BreakGlass.class, Reviewed.class);
            assertThat(each.approvers()).hasSize(1).doesNotContain("asks");
        });
        assertThat(readable).filteredOn(each -> !each.breakGlass()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.approvers()).hasSize(2).doesNotContain("asks");
            assertThat(each.seats()).containsExactlyInAnyOrder(Seat.values());
        });
        assertThat(readable)
                .noneMatch(Reached::rejected)
                .allSatisfy(each -> assertThat(PEOPLE)
                        .filteredOn(person -> mayRead(each.state(), person))
                        .containsExactly("asks"));
        assertThat(reached)
                .extracting(each -> (Object) each.state().getClass())
                .contains(
                        Requested.class,
                        HalfApproved.class,
                        Approved.class,
                        BreakGlass.class,
                        Reviewed.class,
                        Rejected.class);
    }

    @Test
    void a_review_is_one_of_the_other_side_and_gives_no_more_time() {
        Reveal seen = new Requested("asks", true).approve(new Approval("second", Seat.SECURITY, NOON));

        Reveal reviewed = seen.review(new Approval("third", Seat.PRIVACY, NOON.plusSeconds(60)));

        assertThat(reviewed.readableUntil()).isEqualTo(seen.readableUntil());
        for (Approval wrong : List.of(
                new Approval("asks", Seat.PRIVACY, NOON),
                new Approval("second", Seat.PRIVACY, NOON),
                new Approval("third", Seat.SECURITY, NOON))) {
            assertThatThrownBy(() -> seen.review(wrong)).isInstanceOf(RevealRefusedException.class);
        }
        assertThatThrownBy(() -> reviewed.review(new Approval("fourth", Seat.PRIVACY, NOON)))
                .isInstanceOf(RevealRefusedException.class);
        assertThatThrownBy(() -> AGREED.review(new Approval("fourth", Seat.PRIVACY, NOON)))
                .isInstanceOf(RevealRefusedException.class);
    }

    @Test
    void text_is_readable_until_a_day_after_the_second_approval_and_not_at_its_end() {
        AGREED.read("asks", NOON.plus(Duration.ofHours(24)).minusMillis(1));

        assertThatThrownBy(() -> AGREED.read("asks", NOON.plus(Duration.ofHours(24))))
                .isInstanceOf(RevealRefusedException.class)
                .hasMessageContaining("over");
    }

    /** Every state that any order of any steps by anybody leads to. */
    private static Set<Reached> explore() {
        Deque<Reached> ahead = new ArrayDeque<>();
        for (boolean breakGlass : new boolean[] {false, true}) {
            ahead.add(new Reached(new Requested("asks", breakGlass), Set.of(), Set.of(), breakGlass, false));
        }
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
        Stream<Reached> approvals = Arrays.stream(Seat.values())
                .flatMap(seat -> step(from, state -> state.approve(new Approval(person, seat, NOON)))
                        .map(state -> new Reached(
                                state,
                                with(from.approvers(), person),
                                with(from.seats(), seat),
                                from.breakGlass(),
                                from.rejected())));
        Stream<Reached> rejections = step(from, state -> state.reject(person))
                .map(state -> new Reached(state, from.approvers(), from.seats(), from.breakGlass(), true));
        Stream<Reached> reviews = Arrays.stream(Seat.values())
                .flatMap(seat -> step(from, state -> state.review(new Approval(person, seat, NOON)))
                        .map(state -> new Reached(
                                state, from.approvers(), from.seats(), from.breakGlass(), from.rejected())));
        return Stream.of(approvals, rejections, reviews).flatMap(each -> each);
    }

    private static Stream<Reveal> step(Reached from, UnaryOperator<Reveal> step) {
        try {
            return Stream.of(step.apply(from.state()));
        } catch (RevealRefusedException e) {
            return Stream.empty();
        }
    }

    private static boolean mayRead(Reveal state, String person) {
        try {
            state.read(person, NOON.plusSeconds(1));
            return true;
        } catch (RevealRefusedException e) {
            return false;
        }
    }

    private static <T> Set<T> with(Set<T> before, T added) {
        Set<T> all = new HashSet<>(before);
        all.add(added);
        return Set.copyOf(all);
    }
}
