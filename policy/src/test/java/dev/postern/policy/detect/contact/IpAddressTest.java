package dev.postern.policy.detect.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Scans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static final String TYPE = "IP_ADDRESS";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.1",
                "203.0.113.255",
                "10.0.0.5",
                "255.255.255.0",
                "198.51.100.0/24",
                "10.0.0.0/8",
                "2001:db8::1",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                "2001:DB8:0:0:8:800:200C:417A",
                "fe80::1%eth0",
                "::ffff:192.0.2.1",
                "64:ff9b::192.0.2.33",
                "2001:db8::/32",
                "ff02::1",
                "fd12:3456:789a:1::1/64",
                "2001:db8:1:2:3:4:5:6",
                "192.0.2\uff0e1",
                "192.0.\u200b2.1",
            })
    void addresses_are_likely(String address) {
        String text = "from [" + address + "], then";

        assertThat(Scans.found(TYPE, text)).containsExactly(address);
        assertThat(Scans.likelihood(TYPE, text)).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "'http://192.0.2.1:8080/x', 192.0.2.1",
        "'host 192.0.2.1.', 192.0.2.1",
        "'[2001:db8::1]:443', 2001:db8::1",
        "'ends with fe80::1.', fe80::1",
        "'addr:2001:db8::1', 2001:db8::1",
        "'node:fe80::1', fe80::1",
        "'ip=1.2.3.4', 1.2.3.4",
        "'at 1.2.3.4 there', 1.2.3.4",
    })
    void span_is_the_address_only(String text, String address) {
        assertThat(Scans.found(TYPE, text)).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.3.4",
                "v1.2.3.4",
                "v 1.2.3.4",
                "section 1.2.3.4",
                "\u00a7 1.2.3.4",
                "Abschnitt 1.2.3.4",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4a",
                "192.168.1",
                "std::vector<int>",
                "a::b",
                "Foo::Bar",
                "dead::beef",
                "12:30:45",
                "00:1A:2B:3C:4D:5E",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "::",
                "2001:db8:::1",
                "12345::1",
                "::ffff:256.0.0.1",
            })
    void lookalikes_are_no_addresses(String text) {
        assertThat(Scans.found(TYPE, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip 127.0.0.1 here", "address 0.0.0.0:8080", "listens on ::1 only"})
    void address_of_the_machine_itself_is_possible_at_most(String text) {
        assertThat(Scans.likelihood(TYPE, text)).isEqualTo(Likelihood.POSSIBLE);
    }
}
