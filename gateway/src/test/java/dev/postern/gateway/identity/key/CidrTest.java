package dev.postern.gateway.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "192.0.2.7, 192.0.2.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:db8::/32, 2001:db8:0:0:0:0:0:0/32",
        "::1, 0:0:0:0:0:0:0:1/128",
        "192.0.2.6/31, 192.0.2.6/31"
    })
    void network_is_read_and_written_one_way(String text, String written) {
        assertThat(Cidr.read(text).map(Cidr::text)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.1/8",
                "10.0.0/8",
                "10",
                "010.0.0.0/8",
                "0x0a.0.0.0/8",
                "256.0.0.0/8",
                "10.0.0.0 /8",
                " 10.0.0.0/8",
                "10.0.0.0/ 8",
                "2001:db8::/129",
                "2001:db8::1/32",
                "2001:db8:::/32",
                ":::/0",
                "1::2::3",
                "::ffff:10.0.0.0/104",
                "localhost",
                "example.com/24",
                "१०.0.0.0/8",
                "10.0.0.0/८",
                "10.0.0.0;DROP TABLE api_key",
                "fe80::1%eth0/64x"
            })
    void anything_else_is_no_network(String text) {
        assertThat(Cidr.read(text)).isEmpty();
    }
}
