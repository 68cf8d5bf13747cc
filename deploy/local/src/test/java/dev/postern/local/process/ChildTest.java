package dev.postern.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.local.failure.StartFailure;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void child_that_is_asked_to_end_may_tidy_up() {
        Child child = shell("trap 'echo tidied; exit' TERM; echo ready; while :; do sleep 0.1; done");
        Probe.await(child, LONG, () -> child.log().text().contains("ready"));

        child.stop(LONG);

        assertThat(child.isAlive()).isFalse();
        assertThat(child.log().text()).contains("tidied");
    }

    @Test
    void child_that_does_not_listen_is_killed_with_its_own_children() {
        Child child = shell("trap '' TERM; sleep 1000 & echo grandchild $!; wait; wait");
        Probe.await(child, LONG, () -> child.log().text().contains("grandchild"));
        long grandchild = Long.parseLong(child.log().text().strip().replace("grandchild ", ""));

        child.stop(Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
        assertThat(ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void worker_is_the_process_behind_a_script_and_takes_the_script_with_it() {
        Child script = shell("sleep 1000 & echo worker $!; wait");
        Probe.await(script, LONG, () -> script.log().text().contains("worker"));

        Child worker = script.worker();
        worker.stop(LONG);

        assertThat(script.log().text().strip()).isEqualTo("worker " + worker.pid());
        assertThat(script.onExit()).succeedsWithin(LONG);
    }

    @Test
    void child_that_has_ended_tells_how() {
        Child child = shell("echo ready; sleep 1000");
        Probe.await(child, LONG, () -> child.log().text().contains("ready"));
        OptionalInt before = child.exitStatus();

        child.kill();

        assertThat(before).isEmpty();
        assertThat(child.exitStatus()).hasValue(128 + 9);
    }

    @Test
    void child_that_dies_while_it_starts_is_reported_with_its_last_words() {
        Child child = shell("echo 'ERROR: no luck today'; exit 3");

        assertThatThrownBy(() -> Probe.await(child, LONG, () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Test child stopped by itself: no luck today")
                .hasMessageContaining("child.log");
    }

    @Test
    void child_that_never_gets_healthy_is_reported() {
        Child child = shell("sleep 1000");

        assertThatThrownBy(() -> Probe.await(child, Duration.ofMillis(1), () -> false))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not healthy");
        child.kill();
    }

    @Test
    void child_does_not_outlive_a_parent_that_is_killed() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentToBeKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long child;
        try (BufferedReader output = parent.inputReader()) {
            child = Long.parseLong(output.readLine());
        }

        parent.destroyForcibly().waitFor();

        ProcessHandle.of(child)
                .ifPresent(process -> assertThat(process.onExit()).succeedsWithin(60, TimeUnit.SECONDS));
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private Child shell(String script) {
        return Child.start(ChildPlan.of(
                "Test child", List.of("/bin/sh", "-c", script), Map.of(), folder, folder.resolve("child.log")));
    }
}
