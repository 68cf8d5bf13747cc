package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.AuditUnavailableException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.admission.KnownTurn;
import dev.postern.gateway.model.admission.Turn;
import dev.postern.gateway.model.health.KnownStates;
import dev.postern.gateway.model.health.ServerStates;
import dev.postern.gateway.model.health.Visit;
import dev.postern.gateway.model.route.KnownRoutes;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.model.ServerKind;
import dev.postern.model.route.Prefix;
import dev.postern.policy.decision.Zone;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to a request until the first event of an answer, step by step. Servers are numbered as they are chosen. */
class RaceTest {
    private static final Duration AFTER = Duration.ofNanos(100);
    private static final long FIRST_TOKEN = 1_000;
    private static final int SERVERS = 3;
    private static final UpstreamRequest PROMPT = UpstreamRequest.chat("{}".getBytes(StandardCharsets.UTF_8));

    private final ServerStates states = KnownStates.fresh();
    private final List<ServerTry> tries = new ArrayList<>();
    private final List<Promise<HttpClientRequest>> connections = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> records = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> pending = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> due = new ArrayList<>();
    private final Heard relay = new Heard();
    private int places = 1;
    private int free = 1;
    private boolean weighs;
    private long now;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // One server.
                "event 1                                     | 1     |                       | answers 1              | ",
                "refuse 1                                    | 1     |                       | failed invalid_request | ",
                "fail 1                                      | 1     | REROUTED 1>2          |                        | ",
                "fail 1, unrecorded                          | 1     | REROUTED 1>2          | failed audit_unavailable | ",
                "fail 1, recorded, event 2                   | 1 2   | REROUTED 1>2          | answers 2              | ",
                "late, recorded, event 2                     | 1 2   | REROUTED 1>2          | answers 2              | ",
                "event 1, fail 1                             | 1     |                       | answers 1, failed upstream_failed | ",
                "event 1, slow                               | 1     |                       | answers 1              | ",
                // A second one is slow to be recorded.
                "slow                                        | 1     | HEDGED 1>2            |                        | NEITHER",
                "slow, event 1, recorded                     | 1     | HEDGED 1>2            | answers 1              | FIRST",
                "slow, unrecorded, event 1                   | 1     | HEDGED 1>2            | answers 1              | ",
                "slow, fail 1, recorded, event 2             | 1 2   | HEDGED 1>2            | answers 2              | SECOND",
                "slow, fail 1, unrecorded                    | 1     | HEDGED 1>2            | failed audit_unavailable | ",
                "slow, refuse 1, recorded                    | 1     | HEDGED 1>2            | failed invalid_request | NEITHER",
                // Two servers.
                "slow, recorded, event 1                     | 1 2   | HEDGED 1>2            | answers 1              | FIRST",
                "slow, recorded, event 2                     | 1 2   | HEDGED 1>2            | answers 2              | SECOND",
                "slow, recorded, event 2, slow               | 1 2   | HEDGED 1>2            | answers 2              | SECOND",
                "slow, recorded, slow                        | 1 2   | HEDGED 1>2            |                        | NEITHER",
                "slow, recorded, event 2, fail 2             | 1 2   | HEDGED 1>2            | answers 2, failed upstream_failed | SECOND",
                "slow, recorded, fail 1, event 2             | 1 2   | HEDGED 1>2            | answers 2              | SECOND",
                "slow, recorded, late, event 2               | 1 2   | HEDGED 1>2            | answers 2              | SECOND",
                "slow, recorded, fail 2, event 1             | 1 2   | HEDGED 1>2            | answers 1              | FIRST",
                "slow, recorded, refuse 2                    | 1 2   | HEDGED 1>2            | failed invalid_request | NEITHER",
                // Both failed.
                "slow, recorded, fail 1, fail 2              | 1 2   | HEDGED 1>2, REROUTED 2>3 |                     | NEITHER",
                "slow, recorded, late, late, recorded, event 3 | 1 2 3 | HEDGED 1>2, REROUTED 2>3 | answers 3           | NEITHER",
                "slow, recorded, fail 2, fail 1, recorded, slow, event 3 | 1 2 3 | HEDGED 1>2, REROUTED 1>3 | answers 3 | NEITHER",
                "slow, recorded, fail 1, fail 2, recorded, fail 3 | 1 2 3 | HEDGED 1>2, REROUTED 2>3 | failed upstream_failed | NEITHER",
                "slow, recorded, fail 1, fail 2, unrecorded  | 1 2   | HEDGED 1>2, REROUTED 2>3 | failed audit_unavailable | NEITHER",
                // A second one beside the one that followed.
                "fail 1, recorded, slow, recorded, event 3   | 1 2 3 | REROUTED 1>2, HEDGED 2>3 | answers 3           | SECOND",
            })
    void way_of_a_request(
            String steps,
            @Nullable String servers,
            @Nullable String recorded,
            @Nullable String outcome,
            @Nullable HedgeEnd hedge) {
        Race race = begun(1);

        for (String step : steps.split(", ", -1)) {
            step(race, step);
        }

        assertThat(String.join(" ", asked)).isEqualTo(text(servers));
        assertThat(String.join(", ", records)).isEqualTo(text(recorded));
        assertThat(String.join(", ", said)).isEqualTo(text(outcome));
        assertThat(race.hedge()).isEqualTo(Optional.ofNullable(hedge));

        race.end(true);
        assertThat(tries).allMatch(each -> load(each) == 0);
        assertThat(places).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "refuse 1, recorded, event 2                 | 1 2   | REROUTED 1>1                      | answers 2              | ",
                "refuse 1, recorded, refuse 2                | 1 2   | REROUTED 1>1                      | failed invalid_request | ",
                "refuse 1, recorded, fail 2                  | 1 2   | REROUTED 1>1, REROUTED 1>3        |                        | ",
                "slow, recorded, refuse 1, event 2           | 1 2   | HEDGED 1>2                        | answers 2              | SECOND",
                "slow, refuse 1, recorded, event 2           | 1 2   | HEDGED 1>2                        | answers 2              | SECOND",
                "slow, recorded, refuse 1, refuse 2, recorded, event 3 | 1 2 3 | HEDGED 1>2, REROUTED 2>2 | answers 3              | NEITHER",
            })
    void server_that_takes_no_wish_for_probabilities_is_asked_without_where_no_other_one_has_the_request(
            String steps,
            @Nullable String servers,
            @Nullable String recorded,
            @Nullable String outcome,
            @Nullable HedgeEnd hedge) {
        weighs = true;

        way_of_a_request(steps, servers, recorded, outcome, hedge);
    }

    @Test
    void exchange_that_ends_before_it_begins_leaves_its_server() {
        Race race = race(1, PROMPT);
        assertThat(load(tries.getFirst())).isEqualTo(1);

        race.end(true);

        assertThat(load(tries.getFirst())).isZero();
        assertThat(places).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void server_that_was_too_slow_gives_back_its_place_and_is_not_to_blame() {
        Race race = begun(1);
        step(race, "slow");
        step(race, "recorded");
        assertThat(places).isEqualTo(2);

        step(race, "event 2");

        assertThat(places).isEqualTo(1);
        assertThat(load(tries.get(0))).isZero();
        assertThat(load(tries.get(1))).isEqualTo(1);
        assertThat(states.of(tries.get(0).leg().server()).fault()).isNull();
    }

    @Test
    void connection_to_a_server_that_nobody_waits_for_any_more_is_closed_with_nothing_sent() {
        Race race = begun(1);
        step(race, "slow");
        step(race, "recorded");
        step(race, "event 2");
        List<String> calls = new ArrayList<>();

        connections.get(0).complete(connection(calls));

        assertThat(calls).containsExactly("reset");
        assertThat(said).containsExactly("answers 2");
    }

    @Test
    void second_server_is_not_asked_where_too_many_requests_had_one() {
        Race race = begun(0.4);

        step(race, "slow");

        assertThat(race.hedge()).hasValue(HedgeEnd.WITHHELD);
        assertThat(records).isEmpty();
        assertThat(places).isEqualTo(1);
    }

    @Test
    void second_server_is_not_asked_where_the_model_has_no_place_left() {
        free = 0;
        Race race = begun(1);

        step(race, "slow");

        assertThat(race.hedge()).hasValue(HedgeEnd.WITHHELD);
        assertThat(records).isEmpty();
        assertThat(states.of(server(2)).load() + states.of(server(3)).load()).isZero();
    }

    @Test
    void document_in_one_piece_is_asked_of_one_server_however_long_it_takes() {
        Race race = race(1, UpstreamRequest.inOnePiece("/embeddings", new byte[2]));
        race.begin();

        step(race, "slow");

        assertThat(race.hedge()).isEmpty();
        assertThat(records).isEmpty();
    }

    @Test
    void each_server_has_the_whole_time_for_its_first_event() {
        Race race = begun(1);
        now = 100;
        step(race, "slow");
        now = 150;
        step(race, "recorded");
        now = 1_000;

        step(race, "late");

        assertThat(due).containsExactly("SLOW 100", "FIRST_TOKEN 1000", "FIRST_TOKEN 1000", "FIRST_TOKEN 1150");
    }

    private Race begun(double share) {
        Race race = race(share, PROMPT);
        race.begin();
        return race;
    }

    private Race race(double share, UpstreamRequest prompt) {
        Journey journey = new Journey(
                model(),
                KnownRoutes.over(states),
                KnownRoutes.after(AFTER, share),
                Prefix.none(),
                server -> prompt,
                weighs,
                KnownTurn.with(() -> places--),
                this::another);
        Race race = new Race(journey, journey.first(), new Asked(), relay, FIRST_TOKEN, () -> now);
        relay.race = race;
        return race;
    }

    private Optional<Turn> another() {
        if (free == 0) {
            return Optional.empty();
        }
        places++;
        return Optional.of(KnownTurn.with(() -> places--));
    }

    private void step(Race race, String step) {
        String[] words = step.strip().split(" ", -1);
        switch (words[0]) {
            case "slow" -> race.slow();
            case "late" -> race.late();
            case "recorded" -> pending.remove().complete(null);
            case "unrecorded" -> pending.remove().completeExceptionally(new AuditUnavailableException("away"));
            case "event" -> race.event(tried(words[1]));
            case "fail" -> tried(words[1]).fail(TryFailure.broken(new IllegalStateException()));
            case "refuse" -> tried(words[1]).fail(TryFailure.refused(400, refused()));
            default -> throw new IllegalArgumentException(step);
        }
    }

    private ServerTry tried(String number) {
        return tries.get(Integer.parseInt(number) - 1);
    }

    private String number(ServerTry of) {
        return Integer.toString(tries.indexOf(of) + 1);
    }

    private String number(Visit of) {
        return Integer.toString(
                1 + tries.stream().map(each -> each.leg().visit()).toList().indexOf(of));
    }

    private int load(ServerTry of) {
        return states.of(of.leg().server()).load();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static RefusedException refused() {
        return new RefusedException(ErrorCode.INVALID_REQUEST, "No.");
    }

    private static Model model() {
        List<ModelServer> servers = new ArrayList<>();
        for (int number = 1; number <= SERVERS; number++) {
            servers.add(server(number));
        }
        return new Model(
                "m", Set.of(), Zone.LOCAL, Set.of(), Set.of(), Optional.empty(), ModelFacts.NONE, servers, false);
    }

    private static ModelServer server(int number) {
        return new ModelServer(
                "s" + number,
                ServerKind.OPENAI,
                "m",
                URI.create("http://s" + number + ":8000/v1"),
                Optional.empty(),
                number == 1 ? 1 : 0);
    }

    private static HttpClientRequest connection(List<String> calls) {
        return (HttpClientRequest) Proxy.newProxyInstance(
                RaceTest.class.getClassLoader(),
                new Class<?>[] {HttpClientRequest.class},
                (self, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getReturnType() == boolean.class ? true : null;
                });
    }

    private final class Asked implements Course {
        @Override
        public ServerTry at(Leg leg, ServerTry.Listener race) {
            Promise<HttpClientRequest> connection = Promise.promise();
            connections.add(connection);
            int number = connections.size();
            ServerTry made = new ServerTry(
                    leg,
                    new GuardedAnswer(new SilentAnswer(), List.of()),
                    race,
                    () -> {
                        asked.add(Integer.toString(number));
                        return connection.future();
                    },
                    1,
                    1);
            tries.add(made);
            return made;
        }

        @Override
        public CompletableFuture<?> rerouted(Visit from, Visit to, String why) {
            return recorded("REROUTED " + number(from) + ">" + number(to));
        }

        @Override
        public CompletableFuture<?> hedged(Visit from, Visit to, Duration after) {
            assertThat(after).isEqualTo(AFTER);
            return recorded("HEDGED " + number(from) + ">" + number(to));
        }

        @Override
        public void onLoop(Runnable work) {
            work.run();
        }

        private CompletableFuture<?> recorded(String what) {
            records.add(what);
            CompletableFuture<Void> durable = new CompletableFuture<>();
            pending.add(durable);
            return durable;
        }
    }

    private final class Heard implements Race.Relay {
        private @Nullable Race race;

        @Override
        public void due(AnswerDeadlines.Passed phase, long nanos) {
            due.add(phase + " " + nanos);
        }

        @Override
        public void sending(ServerTry to) {
            said.add("sending " + number(to));
        }

        @Override
        public void answers(ServerTry winner) {
            said.add("answers " + number(winner));
        }

        @Override
        public void event() {}

        @Override
        public void passing(ServerTry from, List<ClientEvent> events) {
            throw new AssertionError("nothing was said");
        }

        @Override
        public void whole(ServerTry from) {
            throw new AssertionError("nothing was said");
        }

        @Override
        public void failed(Throwable cause) {
            said.add("failed " + ((RefusedException) cause).code().code());
            Objects.requireNonNull(race).end(true);
        }
    }
}
