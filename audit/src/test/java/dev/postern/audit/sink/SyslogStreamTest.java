package dev.postern.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.siem.SiemMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyslogStreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void messages_are_framed_by_their_octets() throws Exception {
        try (SyslogCollector collector = SyslogCollector.plain();
                SyslogStream stream = to(collector.port(), Optional.empty())) {
            List<SiemMessage> messages = messages("<110>1 ä\uFEFFx", "with 12 in it", "");

            stream.send(messages);

            await(collector, 3);
            assertThat(collector.messages()).containsExactly("<110>1 ä\uFEFFx", "with 12 in it", "");
        }
    }

    @Test
    void collector_with_a_known_certificate_gets_messages_over_tls() throws Exception {
        TestCertificate server = TestCertificate.make(folder, "server");
        try (SyslogCollector collector = collector(server, Optional.empty());
                SyslogStream stream =
                        to(collector.port(), Optional.of(trusting(server).read()))) {

            stream.send(messages("<110>1 over tls"));

            await(collector, 1);
            assertThat(collector.messages()).containsExactly("<110>1 over tls");
        }
    }

    @Test
    void collector_with_another_certificate_gets_nothing() throws Exception {
        TestCertificate server = TestCertificate.make(folder, "server");
        TestCertificate other = TestCertificate.make(folder, "other");
        try (SyslogCollector collector = collector(server, Optional.empty());
                SyslogStream stream =
                        to(collector.port(), Optional.of(trusting(other).read()))) {

            assertThatThrownBy(() -> stream.send(messages("<110>1 secret"))).isInstanceOf(IOException.class);

            assertThat(collector.messages()).isEmpty();
        }
    }

    @Test
    void collector_that_asks_for_a_certificate_gets_the_one_from_the_files() throws Exception {
        TestCertificate server = TestCertificate.make(folder, "server");
        TestCertificate client = TestCertificate.make(folder, "client");
        TlsFiles files = new TlsFiles(
                Optional.of(server.certificate()), Optional.of(client.certificate()), Optional.of(client.key()));
        try (SyslogCollector collector = collector(server, Optional.of(client));
                SyslogStream stream = to(collector.port(), Optional.of(files.read()))) {

            stream.send(messages("<110>1 both are known"));

            await(collector, 1);
            assertThat(collector.messages()).hasSize(1);
        }
    }

    @Test
    void collector_that_has_hung_up_is_noticed_before_anything_counts_as_taken() throws Exception {
        try (SyslogCollector collector = SyslogCollector.plain();
                SyslogStream stream = to(collector.port(), Optional.empty())) {
            collector.hangUpAfter(1);

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            stream.send(messages("<110>1 later"));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void collector_that_reads_nothing_does_not_hold_up_for_ever() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0);
                SyslogStream stream =
                        new SyslogStream("127.0.0.1", deaf.getLocalPort(), Optional.empty(), Duration.ofMillis(300))) {
            List<SiemMessage> much = IntStream.range(0, 400)
                    .mapToObj(i -> new SiemMessage(i, "k", "x".repeat(50_000)))
                    .toList();

            assertThatThrownBy(() -> stream.send(much)).isInstanceOf(IOException.class);
        }
    }

    private static SyslogStream to(int port, Optional<SSLContext> tls) {
        return new SyslogStream("127.0.0.1", port, tls, PATIENCE);
    }

    private static TlsFiles trusting(TestCertificate server) {
        return new TlsFiles(Optional.of(server.certificate()), Optional.empty(), Optional.empty());
    }

    private static SyslogCollector collector(TestCertificate own, Optional<TestCertificate> client) throws IOException {
        SSLContext context = new TlsFiles(
                        client.map(TestCertificate::certificate),
                        Optional.of(own.certificate()),
                        Optional.of(own.key()))
                .read();
        SSLServerSocketFactory factory = context.getServerSocketFactory();
        return new SyslogCollector(
                new javax.net.ServerSocketFactory() {
                    @Override
                    public ServerSocket createServerSocket(int port) throws IOException {
                        return asking(factory.createServerSocket(port));
                    }

                    @Override
                    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
                        return asking(factory.createServerSocket(port, backlog));
                    }

                    @Override
                    public ServerSocket createServerSocket(int port, int backlog, java.net.InetAddress address)
                            throws IOException {
                        return asking(factory.createServerSocket(port, backlog, address));
                    }

                    private ServerSocket asking(ServerSocket socket) {
                        ((SSLServerSocket) socket).setNeedClientAuth(client.isPresent());
                        return socket;
                    }
                },
                0);
    }

    private static List<SiemMessage> messages(String... texts) {
        return java.util.Arrays.stream(texts)
                .map(text -> new SiemMessage(0, "key", text))
                .toList();
    }

    private static void await(SyslogCollector collector, int count) {
        while (collector.messages().size() < count) {
            Thread.onSpinWait();
        }
    }
}
