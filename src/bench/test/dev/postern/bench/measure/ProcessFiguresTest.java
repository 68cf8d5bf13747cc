package dev.postern.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessFiguresTest {

    @ParameterizedTest
    @ValueSource(strings = {"java", "a name", "odd) R 1 2", "((("})
    void fields_are_counted_from_the_end_of_the_name(String name) {
        String stat = "4711 (" + name + ") S 1 4711 4711 0 -1 4194304 90 0 0 0 1234 66 7 8 20 0 31 0 5500 9 10 11";

        assertThat(ProcessFigures.cpuMillis(stat)).isEqualTo(13_000);
    }

    @Test
    void memory_is_read_in_bytes() {
        assertThat(ProcessFigures.residentBytes("Name:\tjava\nVmHWM:\t  900 kB\nVmRSS:\t  512 kB\nThreads:\t31\n"))
                .isEqualTo(524_288);
    }

    @Test
    void process_without_memory_holds_none() {
        assertThat(ProcessFigures.residentBytes("Name:\tkworker\nThreads:\t1\n"))
                .isZero();
    }

    @Test
    void something_else_is_not_taken_for_figures() {
        assertThatThrownBy(() -> ProcessFigures.cpuMillis("")).isInstanceOf(IllegalArgumentException.class);
    }
}
