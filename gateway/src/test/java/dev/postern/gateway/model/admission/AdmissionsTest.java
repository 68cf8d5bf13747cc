package dev.postern.gateway.model.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.config.AdmissionSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.ServerKind;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdmissionsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Model MODEL = new Model(
            "m",
            Set.of(),
            Zone.LOCAL,
            Set.of(),
            Set.of(),
            Optional.empty(),
            ModelFacts.NONE,
            List.of(new ModelServer("a", ServerKind.OPENAI, "m", URI.create("http://a:8000/v1"), Optional.empty(), 1)),
            false);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        people.shutdownNow();
    }

    @Test
    void whoever_waits_has_the_place_of_whoever_leaves() throws Exception {
        Admissions admissions = admissions(1, 9, LONG);
        Turn first = enter(admissions, "/hr");
        CompletableFuture<Turn> second = entering(admissions, "/hr");
        assertThat(second).isNotDone();

        first.close();

        assertThat(second.get(30, TimeUnit.SECONDS).priority()).isEqualTo(5);
    }

    @Test
    void turn_that_is_given_back_twice_is_one_place() {
        Admissions admissions = admissions(1, 0, LONG);
        Turn turn = enter(admissions, "/hr");
        turn.close();
        turn.close();
        enter(admissions, "/hr");

        assertOverloaded(() -> enter(admissions, "/hr"));
    }

    @Test
    void full_queue_sends_away_with_a_time_to_come_again() {
        Admissions admissions = admissions(1, 0, LONG);
        enter(admissions, "/hr");

        assertOverloaded(() -> enter(admissions, "/hr"));
    }

    @Test
    void waiting_takes_its_time_and_no_longer() {
        Admissions admissions = admissions(1, 9, Duration.ofMillis(50));
        Turn first = enter(admissions, "/hr");
        assertOverloaded(() -> enter(admissions, "/hr"));

        first.close();

        assertThat(enter(admissions, "/hr")).isNotNull();
    }

    @Test
    void client_that_left_waits_no_longer_and_takes_no_place() throws Exception {
        Admissions admissions = admissions(1, 9, LONG);
        Turn first = enter(admissions, "/hr");
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Turn> left =
                CompletableFuture.supplyAsync(() -> admissions.enter(MODEL, requester("/hr"), 1, gone::get), people);

        gone.set(true);

        assertThat(left.handle((turn, failure) -> failure != null).get(30, TimeUnit.SECONDS))
                .isTrue();
        first.close();
        assertThat(enter(admissions, "/hr")).isNotNull();
    }

    @Test
    void group_that_floods_a_model_leaves_a_place_to_another_one() throws Exception {
        Admissions admissions = admissions(5, 9, LONG);
        enter(admissions, "/hr").close();
        for (int taken = 0; taken < 4; taken++) {
            enter(admissions, "/flood");
        }
        CompletableFuture<Turn> flooding = entering(admissions, "/flood");

        Turn other = enter(admissions, "/hr");

        assertThat(flooding).isNotDone();
        other.close();
        assertThat(flooding).isNotDone();
        assertThat(enter(admissions, "/hr")).isNotNull();
    }

    @Test
    void class_of_a_group_holds_below_it() {
        Admissions admissions = admissions(9, 9, LONG);

        assertThat(enter(admissions, "/board").priority()).isEqualTo(1);
        assertThat(enter(admissions, "/board/office").priority()).isEqualTo(1);
        assertThat(enter(admissions, "/boarding").priority()).isEqualTo(5);
    }

    private Turn enter(Admissions admissions, String group) {
        return admissions.enter(MODEL, requester(group), 1, () -> false);
    }

    private CompletableFuture<Turn> entering(Admissions admissions, String group) {
        return CompletableFuture.supplyAsync(() -> enter(admissions, group), people);
    }

    private static void assertOverloaded(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.OVERLOADED);
            assertThat(refusal.retrySeconds()).isPositive();
        });
    }

    private static Admissions admissions(int perServer, int queue, Duration queueTime) {
        return new Admissions(
                new Catalogue(List.of(MODEL)),
                new Rules(perServer, queue, queueTime, 0.1, 5, Map.of("/board", () -> 1)));
    }

    private static Requester requester(String group) {
        return new Requester(
                "8d1f", "employee", Set.of(group), Set.of(), "postern-cli", Requester.Credential.ACCESS_TOKEN);
    }

    private record Rules(
            int perServer, int queue, Duration queueTime, double keptFree, int priority, Map<String, GroupClass> groups)
            implements AdmissionSettings {}
}
