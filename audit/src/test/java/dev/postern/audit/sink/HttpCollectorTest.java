package dev.postern.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.siem.SiemMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCollectorTest {
    private static final List<SiemMessage> TWO =
            List.of(new SiemMessage(1, "o/1", "{\"a\":1}"), new SiemMessage(2, "o/2", "{\"a\":2}"));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void lines_arrive_with_the_secret_of_the_moment(boolean gzip) throws Exception {
        Path secret = Files.writeString(folder.resolve("token"), "one\n");
        try (HttpHost host = new HttpHost();
                HttpCollector collector =
                        collector(host, new SecretHeader("Authorization", "Splunk", Optional.of(secret)), gzip)) {
            collector.send(TWO);
            Files.writeString(secret, "two");

            Sink.Answer answer = collector.send(TWO.subList(0, 1));

            assertThat(answer).isEqualTo(new Sink.Answer.Taken());
            assertThat(host.taken()).containsExactly("{\"a\":1}", "{\"a\":2}", "{\"a\":1}");
            assertThat(host.secrets()).containsExactly("Splunk one", "Splunk two");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void status_about_the_messages_is_a_refusal(int status) throws Exception {
        try (HttpHost host = new HttpHost();
                HttpCollector collector = collector(host, SecretHeader.none(), false)) {
            host.answers(body -> status);

            Sink.Answer answer = collector.send(TWO);

            assertThat(answer).isEqualTo(new Sink.Answer.Refused("HTTP status " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 408, 429, 500, 503})
    void status_about_the_collector_passes(int status) throws Exception {
        try (HttpHost host = new HttpHost();
                HttpCollector collector = collector(host, SecretHeader.none(), false)) {
            host.answers(body -> status);

            assertThatThrownBy(() -> collector.send(TWO))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(Integer.toString(status));
        }
    }

    @Test
    void secret_that_is_not_there_sends_nothing() throws Exception {
        try (HttpHost host = new HttpHost();
                HttpCollector collector = collector(
                        host, new SecretHeader("Authorization", "", Optional.of(folder.resolve("none"))), false)) {

            assertThatThrownBy(() -> collector.send(TWO)).isInstanceOf(IOException.class);

            assertThat(host.taken()).isEmpty();
        }
    }

    @Test
    void secret_that_no_header_can_hold_is_not_told_to_the_log() throws Exception {
        Path secret = Files.writeString(folder.resolve("token"), "hush\nhush");
        try (HttpHost host = new HttpHost();
                HttpCollector collector =
                        collector(host, new SecretHeader("Authorization", "", Optional.of(secret)), false)) {

            assertThatThrownBy(() -> collector.send(TWO))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("hush");
        }
    }

    private static HttpCollector collector(HttpHost host, SecretHeader secret, boolean gzip) {
        return new HttpCollector(host.address(), secret, gzip, Optional.empty(), Duration.ofSeconds(5));
    }
}
