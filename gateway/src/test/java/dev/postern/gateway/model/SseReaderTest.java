package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SseReaderTest {

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("LF", "data: a\n\ndata: b\n\n", List.of("a", "b")),
                Arguments.of("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", List.of("a", "b")),
                Arguments.of("CR", "data: a\r\rdata: b\r\r", List.of("a", "b")),
                Arguments.of("mixed line ends", "data: a\r\n\ndata: b\n\r\n", List.of("a", "b")),
                Arguments.of("no space after the colon", "data:a\n\n", List.of("a")),
                Arguments.of("only the first space is dropped", "data:  a\n\n", List.of(" a")),
                Arguments.of("several data lines", "data: a\ndata: b\n\n", List.of("a\nb")),
                Arguments.of("empty data", "data:\n\ndata\n\ndata: a\n\n", List.of("a")),
                Arguments.of("an empty line of data", "data:\ndata: a\n\n", List.of("\na")),
                Arguments.of("comments", ": ping\n\ndata: a\n: ping\n\n", List.of("a")),
                Arguments.of("ids and retry times", "id: 7\nretry: 5\ndata: a\n\n", List.of("a")),
                Arguments.of("a message event", "event: message\ndata: a\n\n", List.of("a")),
                Arguments.of("a foreign event", "event: execute\ndata: x\n\ndata: a\n\n", List.of("a")),
                Arguments.of("an error event", "event: error\ndata: x\n\n", List.of("x")),
                Arguments.of("a byte order mark", "\uFEFFdata: a\n\n", List.of("a")),
                Arguments.of("characters of several bytes", "data: ä€😀\n\n", List.of("ä€😀")),
                Arguments.of("an unknown field", "dat: x\ndatum: y\ndata: a\n\n", List.of("a")),
                Arguments.of("an event without its end", "data: a\n\ndata: b\n", List.of("a")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("streams")
    void events_are_the_same_wherever_the_bytes_are_cut(String name, String stream, List<String> expected) {
        byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
        for (int first = 0; first <= bytes.length; first++) {
            for (int second = first; second <= bytes.length; second++) {
                assertThat(read(bytes, first, second))
                        .as("cut at %d and %d", first, second)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void event_over_the_bound_ends_the_answer() {
        SseReader reader = new SseReader(1_000, event -> {});
        byte[] piece = "data: ".concat("x".repeat(600)).getBytes(StandardCharsets.UTF_8);
        reader.feed(piece);

        assertThatThrownBy(() -> reader.feed(piece))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UPSTREAM_FAILED));
    }

    @Test
    void many_lines_of_one_event_count_together() {
        SseReader reader = new SseReader(1_000, event -> {});
        byte[] line = "data: ".concat("x".repeat(90)).concat("\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        reader.feed(line);
                    }
                })
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void bytes_that_end_inside_an_event_are_noticed() {
        SseReader reader = new SseReader(1_000, event -> {});
        reader.feed("data: a\n\ndata: b".getBytes(StandardCharsets.UTF_8));

        assertThat(reader.midEvent()).isTrue();
    }

    private static List<String> read(byte[] bytes, int first, int second) {
        List<String> events = new ArrayList<>();
        SseReader reader = new SseReader(10_000, event -> events.add(new String(event, StandardCharsets.UTF_8)));
        reader.feed(Arrays.copyOfRange(bytes, 0, first));
        reader.feed(Arrays.copyOfRange(bytes, first, second));
        reader.feed(Arrays.copyOfRange(bytes, second, bytes.length));
        return events;
    }
}
