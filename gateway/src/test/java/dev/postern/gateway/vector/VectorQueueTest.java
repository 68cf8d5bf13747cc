package dev.postern.gateway.vector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorQueueTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final VectorQueue queue = new VectorQueue(registry);
    private final VectorRow row = Vectors.prompt("my card is 4111 1111 1111 1111");

    @Test
    void what_does_not_fit_is_dropped_and_counted() {
        IntStream.range(0, VectorQueue.MOST_WAITING + 3).forEach(i -> queue.offer(row));

        long lost = queue.takeLost();

        assertThat(lost).isEqualTo(3);
        assertThat(registry.get("postern.vectors.lost").counter().count()).isEqualTo(3);
    }

    @Test
    void what_is_lost_is_told_once() {
        queue.lose(7);
        queue.takeLost();

        assertThat(queue.takeLost()).isZero();
    }

    @Test
    void rows_come_in_batches() throws InterruptedException {
        IntStream.range(0, VectorQueue.BATCH + 1).forEach(i -> queue.offer(row));

        List<VectorRow> first = queue.next(Duration.ZERO);
        List<VectorRow> second = queue.next(Duration.ZERO);

        assertThat(first).hasSize(VectorQueue.BATCH);
        assertThat(second).hasSize(1);
    }

    @Test
    void nothing_waits_for_ever() throws InterruptedException {
        assertThat(queue.next(Duration.ofMillis(1))).isEmpty();
    }
}
