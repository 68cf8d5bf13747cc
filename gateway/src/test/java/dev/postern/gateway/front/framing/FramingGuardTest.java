package dev.postern.gateway.front.framing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FramingGuardTest {
    private static final String ONE = "POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc";
    private static final String TWO = "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";

    private final EmbeddedChannel channel = new EmbeddedChannel(new FramingGuard(Duration.ofSeconds(30)));

    @Test
    void good_requests_pass_unchanged_wherever_they_are_cut() {
        String all = ONE + TWO + ONE;
        for (int cut = 0; cut <= all.length(); cut++) {
            receive(all.substring(0, cut));
            receive(all.substring(cut));

            assertThat(passed()).as("cut at %d", cut).isEqualTo(all);
        }
    }

    @Test
    void head_is_passed_on_whole() {
        receive("GET / HTTP/1.1\r\nhost: ");
        assertThat(passed()).isEmpty();

        receive("a\r\n\r\n");

        assertThat(passed()).isEqualTo("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
    }

    @Test
    void head_at_fault_is_replaced_and_nothing_follows_it() {
        receive(ONE + "GET / HTTP/1.1\r\n folded\r\n\r\n" + ONE);
        receive(ONE);

        assertThat(passed())
                .startsWith(ONE)
                .doesNotContain("folded")
                .endsWith("connection: close\r\n\r\n")
                .hasSizeLessThan(2 * ONE.length() + 60);
    }

    @Test
    void connection_ends_even_if_nobody_answers() {
        receive("nonsense\r\n");
        assertThat(channel.isOpen()).isTrue();

        channel.advanceTimeBy(6, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void head_that_does_not_end_in_time_is_replaced() {
        receive("GET / HTTP/1.1\r\nhost: ");
        channel.advanceTimeBy(29, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        receive("a");
        assertThat(passed()).isEmpty();

        channel.advanceTimeBy(2, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(passed()).contains("connection: close");
    }

    private void receive(String characters) {
        channel.writeInbound(Unpooled.copiedBuffer(characters.getBytes(ISO_8859_1)));
    }

    private String passed() {
        StringBuilder all = new StringBuilder();
        for (ByteBuf piece = channel.readInbound(); piece != null; piece = channel.readInbound()) {
            all.append(piece.toString(ISO_8859_1));
            piece.release();
        }
        return all.toString();
    }
}
