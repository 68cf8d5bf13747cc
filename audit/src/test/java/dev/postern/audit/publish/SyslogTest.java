package dev.postern.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final SignedNote NOTE = Keys.log(ORIGIN).sign(new Checkpoint(ORIGIN, 42, Hash.NONE).text(), NOON);
    private static final String LINE = "<110>1 2026-11-23T12:00:00\\.123Z \\S+ postern \\d+ SEAL - "
            + "origin=trail\\.example\\.com/postern size=42 root=A{43}=";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_line_is_added_to_a_file() throws IOException {
        Path file = folder.resolve("log");
        Syslog syslog = new Syslog(file.toUri(), CLOCK);

        syslog.publish(NOTE);
        syslog.publish(NOTE);

        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.matches(LINE));
    }

    @Test
    void a_datagram_is_one_line() throws IOException {
        try (DatagramSocket collector = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            new Syslog(URI.create("udp://127.0.0.1:" + collector.getLocalPort()), CLOCK).publish(NOTE);

            DatagramPacket packet = new DatagramPacket(new byte[1_024], 1_024);
            collector.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8))
                    .matches(LINE);
        }
    }

    @Test
    void a_connection_counts_the_bytes_of_its_line() throws IOException {
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Syslog(URI.create("tcp://127.0.0.1:" + collector.getLocalPort()), CLOCK).publish(NOTE);

            try (Socket connection = collector.accept()) {
                String all = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int space = all.indexOf(' ');
                assertThat(all.substring(space + 1)).matches(LINE).hasSize(Integer.parseInt(all.substring(0, space)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://logs.example.com", "udp://logs.example.com", "tcp:///", "logs"})
    void what_is_no_collector_is_refused(String target) {
        assertThatThrownBy(() -> new Syslog(URI.create(target), CLOCK)).isInstanceOf(IllegalArgumentException.class);
    }
}
