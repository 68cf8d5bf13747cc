package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.config.FewUpstreamSettings;
import dev.postern.gateway.exchange.AnswerDeadlines.Passed;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerDeadlinesTest {
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void first_event_that_does_not_come_is_noticed() throws Exception {
        assertThat(passed(new Limits(SHORT, LONG, LONG), LONG, deadlines -> {})).isEqualTo(Passed.FIRST_TOKEN);
    }

    @Test
    void next_event_that_does_not_come_is_noticed() throws Exception {
        assertThat(passed(new Limits(LONG, SHORT, LONG), LONG, AnswerDeadlines::expectEvent))
                .isEqualTo(Passed.IDLE);
    }

    @Test
    void client_that_does_not_read_is_noticed() throws Exception {
        assertThat(passed(new Limits(LONG, LONG, LONG), SHORT, AnswerDeadlines::expectReader))
                .isEqualTo(Passed.STALLED_READER);
    }

    @Test
    void answer_that_goes_on_for_ever_is_ended() throws Exception {
        assertThat(passed(
                        new Limits(LONG, SHORT, SHORT.multipliedBy(4)),
                        LONG,
                        deadlines -> vertx.setPeriodic(20, ignored -> deadlines.expectEvent())))
                .isEqualTo(Passed.TOTAL);
    }

    @Test
    void next_model_server_has_the_whole_time_again() throws Exception {
        List<Passed> seen = new ArrayList<>();
        CompletableFuture<List<Passed>> twice = new CompletableFuture<>();
        AnswerDeadlines deadlines = new AnswerDeadlines(vertx, new Limits(SHORT, LONG, LONG), LONG);

        vertx.runOnContext(ignored -> deadlines.begin(limit -> {
            seen.add(limit);
            if (seen.size() == 2) {
                twice.complete(List.copyOf(seen));
            } else {
                deadlines.expectFirst(Passed.FIRST_TOKEN, System.nanoTime() + SHORT.toNanos());
            }
        }));

        assertThat(twice.get(30, TimeUnit.SECONDS)).containsExactly(Passed.FIRST_TOKEN, Passed.FIRST_TOKEN);
    }

    private Passed passed(Limits limits, Duration stalledReader, Consumer<AnswerDeadlines> then) throws Exception {
        CompletableFuture<Passed> passed = new CompletableFuture<>();
        AnswerDeadlines deadlines = new AnswerDeadlines(vertx, limits, stalledReader);
        vertx.runOnContext(ignored -> {
            deadlines.begin(passed::complete);
            then.accept(deadlines);
        });
        return passed.get(30, TimeUnit.SECONDS);
    }

    private record Limits(Duration firstTokenTimeout, Duration idleTimeout, Duration totalTimeout)
            implements FewUpstreamSettings {}
}
