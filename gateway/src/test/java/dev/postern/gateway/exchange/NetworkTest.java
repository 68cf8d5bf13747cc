package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2::7, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "gateway.example, unknown",
        "'', unknown",
    })
    void an_address_is_told_by_its_network(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
