package dev.postern.local.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineStreamTest {
    private static final int LONG = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 65_535, 65_536, 65_537, LONG})
    void lines_of_any_length_come_whole_however_the_bytes_arrive(int length) throws IOException {
        String line = "x".repeat(length);
        byte[] bytes = (line + "\n\n" + line + "\nlast").getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();

        LineStream stream = new LineStream(inPieces(bytes), () -> {});
        while (stream.nextLine()) {
            lines.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(lines).containsExactly(line, "", line, "last");
        assertThat(stream.number()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, LONG})
    void line_that_nobody_reads_to_its_end_is_passed_over(int length) throws IOException {
        byte[] bytes = ("x".repeat(length) + "\nnext\n").getBytes(StandardCharsets.UTF_8);
        LineStream stream = new LineStream(inPieces(bytes), () -> {});
        stream.nextLine();
        stream.read();

        assertThat(stream.nextLine()).isTrue();
        assertThat(stream.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("next");
        assertThat(stream.nextLine()).isFalse();
    }

    /** Gives at most 1,000 bytes at a time, in the beginning one. */
    private static InputStream inPieces(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, pos < 10 ? 1 : 1000));
            }
        };
    }
}
