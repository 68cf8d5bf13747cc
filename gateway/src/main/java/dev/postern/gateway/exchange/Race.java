package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.UpstreamAnswer;
import dev.postern.gateway.wire.ClientEvent;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which servers of a {@link Journey} have the request while nothing of an answer has come: one; the next one where it fails; and, where
 * it says nothing for some time, one more beside it, once. The first to say something answers, and the other one is left at
 * once. A further server gets the request only when the record of it is durable. Lives on one event loop.
 */
final class Race implements ServerTry.Listener {
    private final Journey journey;
    private final Course course;
    private final Relay relay;
    private final long firstTokenNanos;
    private final LongSupplier clock;
    private final Optional<Duration> patience;

    /** Those who have the request, each with the time when its first event is due at the latest; the earliest first. */
    private final SequencedMap<ServerTry, Long> running = new LinkedHashMap<>(2);

    /** Who is to get the request and does not have it yet: before the beginning, or as its record is not durable. */
    private @Nullable ServerTry coming;

    /** Beside whom a second one was asked. */
    private @Nullable ServerTry slow;

    private @Nullable ServerTry second;
    private @Nullable ServerTry winner;
    private ServerTry last;
    private long slowAt;
    private boolean mayHedge;
    private boolean withheld;
    private boolean over;

    /** Who carries the answer to the client. */
    interface Relay {
        /** The next thing that is due; replaces what was. */
        void due(AnswerDeadlines.Passed phase, long nanos);

        /** The prompt goes out, to the only server that has it. */
        void sending(ServerTry to);

        /** This one answers; nothing comes of any other one. */
        void answers(ServerTry winner);

        /** An event of the answer came. */
        void event();

        /** Events may go to the client. */
        void passing(ServerTry from, List<ClientEvent> events);

        /** The answer is whole, or policy stopped it. */
        void whole(ServerTry from);

        /** Nobody answers any more, or the one who did failed. */
        void failed(Throwable cause);
    }

    /**
     * Not begun yet.
     *
     * @param firstTokenNanos from the request to a server's first event
     * @param clock of {@link System#nanoTime()}
     */
    Race(Journey journey, Leg first, Course course, Relay relay, long firstTokenNanos, LongSupplier clock) {
        this.journey = journey;
        this.course = course;
        this.relay = relay;
        this.firstTokenNanos = firstTokenNanos;
        this.clock = clock;
        this.last = course.at(first, this);
        this.coming = last;
        this.patience = first.prompt().streams() ? journey.patience() : Optional.empty();
        this.mayHedge = patience.isPresent();
    }

    void begin() {
        coming = null;
        go(last);
    }

    /** The one that answers; where none does, the last one that could have. */
    ServerTry last() {
        return last;
    }

    /** What became of a second server; nothing where none was wanted. */
    Optional<HedgeEnd> hedge() {
        if (second == null) {
            return withheld ? Optional.of(HedgeEnd.WITHHELD) : Optional.empty();
        }
        if (winner == second) {
            return Optional.of(HedgeEnd.SECOND);
        }
        return Optional.of(winner != null && winner == slow ? HedgeEnd.FIRST : HedgeEnd.NEITHER);
    }

    /** The server that has the request has said nothing for some time: another one may get it as well. */
    void slow() {
        if (mayHedge && winner == null && running.size() == 1) {
            mayHedge = false;
            try {
                Optional<Leg> leg = journey.beside();
                withheld = leg.isEmpty();
                leg.ifPresent(this::hedge);
            } catch (RuntimeException e) {
                relay.failed(e);
                return;
            }
        }
        awaitFirst();
    }

    /** The first event of whoever was asked first is overdue. */
    void late() {
        RefusedException late = UpstreamAnswer.tooSlow(AnswerDeadlines.Passed.FIRST_TOKEN.name());
        if (running.isEmpty()) {
            relay.failed(late);
        } else {
            running.firstEntry().getKey().fail(TryFailure.silent(late));
        }
    }

    /** The exchange is over: nobody has the request any more. */
    void end(boolean abort) {
        over = true;
        dropComing();
        running.keySet().forEach(each -> {
            each.end(abort);
            each.leg().visit().left();
        });
        journey.end();
    }

    @Override
    public void sending(ServerTry from) {
        if (running.size() == 1) {
            relay.sending(from);
        }
    }

    @Override
    public void event(ServerTry from) {
        if (winner == null) {
            win(from);
        }
        relay.event();
    }

    @Override
    public void passing(ServerTry from, List<ClientEvent> events) {
        relay.passing(from, events);
    }

    @Override
    public void whole(ServerTry from) {
        relay.whole(from);
    }

    @Override
    public void failed(ServerTry from, TryFailure failure) {
        if (over) {
            return;
        }
        running.remove(from);
        try {
            Optional<Leg> plainly =
                    winner == null && failure.refusesRequest() ? from.leg().plainly() : Optional.empty();
            if (plainly.isPresent() && coming == null && running.isEmpty()) {
                again(from, plainly.get(), Leg.PLAINLY);
            } else {
                from.leg().failed(failure, clock.getAsLong());
                goOn(from, failure, failure.elsewhere() || plainly.isPresent());
            }
        } catch (RuntimeException e) {
            relay.failed(e);
        }
    }

    /** @param elsewhere whether another server may do better */
    private void goOn(ServerTry from, TryFailure failure, boolean elsewhere) {
        if (winner != null || !elsewhere) {
            last = from;
            relay.failed(failure.cause());
        } else if (coming != null || !running.isEmpty()) {
            last = coming == null ? running.firstEntry().getKey() : coming;
            journey.alone();
            awaitFirst();
        } else {
            last = from;
            journey.next().ifPresentOrElse(to -> again(from, to, failure.why()), () -> relay.failed(failure.cause()));
        }
    }

    /** The prompt goes out once more, as soon as that is recorded. */
    private void again(ServerTry from, Leg to, String why) {
        last = course.at(to, this);
        await(last, course.rerouted(from.leg().visit(), to.visit(), why));
    }

    private void hedge(Leg to) {
        slow = running.firstEntry().getKey();
        second = course.at(to, this);
        await(second, course.hedged(slow.leg().visit(), to.visit(), patience.orElseThrow()));
    }

    private void await(ServerTry next, CompletableFuture<?> record) {
        coming = next;
        var _ = record.whenComplete((receipt, unrecorded) -> course.onLoop(() -> {
            if (coming != next) {
                return;
            }
            if (unrecorded == null) {
                coming = null;
                recorded(next);
            } else {
                dropComing();
                second = next == second ? null : second;
                if (running.isEmpty()) {
                    relay.failed(Refusals.wayUnrecorded(unrecorded));
                }
            }
        }));
    }

    private void recorded(ServerTry next) {
        try {
            go(next);
        } catch (RuntimeException e) {
            relay.failed(e);
        }
    }

    private void go(ServerTry next) {
        long now = clock.getAsLong();
        running.put(next, now + firstTokenNanos);
        if (running.size() == 1) {
            slowAt = now + patience.map(Duration::toNanos).orElse(0L);
        }
        awaitFirst();
        next.begin();
    }

    private void awaitFirst() {
        if (winner != null || running.isEmpty()) {
            return;
        }
        long due = running.firstEntry().getValue();
        if (mayHedge && running.size() == 1 && slowAt - due < 0) {
            relay.due(AnswerDeadlines.Passed.SLOW, slowAt);
        } else {
            relay.due(AnswerDeadlines.Passed.FIRST_TOKEN, due);
        }
    }

    private void win(ServerTry from) {
        winner = from;
        last = from;
        dropComing();
        running.keySet().removeIf(each -> {
            if (each != from) {
                each.end(true);
                each.leg().visit().left();
            }
            return each != from;
        });
        journey.alone();
        from.leg().visit().began();
        relay.answers(from);
    }

    /** It does not get the request: nobody wants it any more, or that it does is not recorded. */
    private void dropComing() {
        if (coming != null) {
            coming.end(true);
            coming.leg().visit().left();
            coming = null;
            journey.alone();
        }
    }
}
