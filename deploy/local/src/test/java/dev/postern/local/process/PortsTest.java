package dev.postern.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void port_with_a_listener_is_taken_and_free_afterwards() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();

            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.firstFreeFrom(port)).isGreaterThan(port);
        }
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void listener_on_all_addresses_takes_the_port_too() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            assertThat(Ports.isFree(listener.getLocalPort())).isFalse();
        }
    }
}
