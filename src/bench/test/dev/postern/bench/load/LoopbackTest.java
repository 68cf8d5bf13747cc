package dev.postern.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/v1", "http://LOCALHOST:1/", "http://[::1]:8080", "http://127.9.9.9"})
    void this_machine_is_accepted(String address) {
        assertThat(Loopback.require(URI.create(address))).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1:8080/v1",
                "http://127.0.0.1.example.com/",
                "http://localhost.example.com/",
                "http://user@127.0.0.1/",
                "https://127.0.0.1:8443/v1",
                "http://0x7f.1/",
                "127.0.0.1:8080",
                "/v1"
            })
    void everything_else_is_refused_with_a_sentence(String address) {
        assertThatThrownBy(() -> Loopback.require(uri(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only sends to this machine");
    }

    /** An address that is none has no host either. */
    private static URI uri(String address) {
        return address.startsWith("127") ? URI.create("//" + address) : URI.create(address);
    }
}
