package dev.postern.gateway.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vllm:8000/v1",
                "https://models.example.com",
                "http://10.0.0.7:8000/v1",
                "http://127.0.0.1:8080/v1",
                "http://[::1]:8000/v1",
                "http://[2001:db8::7]/v1",
                "https://api.example.com/openai/v1.0",
                "http://models.example.com./v1"
            })
    void plain_address_may_be_used(String address) {
        assertThat(ServerAddress.problem(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vllm:8000",
                "ftp://vllm/v1",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///v1",
                "http://user:secret@vllm/v1",
                "http://@vllm/v1",
                "http://vllm/v1?key=secret",
                "http://vllm/v1#top",
                "http://vllm/../v1",
                "http://vllm/v1/..",
                "http://vllm/./v1",
                "http://vllm//v1",
                "http://vllm/v1%2e%2e",
                "http://vllm/v1;x=y",
                "http://vllm/v1\\x",
                "http://vllm/v1/",
                "http://vllm:0/v1",
                "http://vllm:99999/v1",
                "http://vllm:/v1",
                "http://vllm vllm/v1",
                "http://vl\u202elm/v1",
                "http://\uff11\uff16\uff19.254.169.254/v1",
                "http://[fe80::1%25eth0]/v1"
            })
    void address_that_two_readers_could_read_differently_is_refused(String address) {
        assertThat(ServerAddress.problem(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/v1",
                "http://169.254.0.1/v1",
                "http://169.254.169.254./v1",
                "http://2852039166/v1",
                "http://0xA9FEA9FE/v1",
                "http://0xa9.0xfe.0xa9.0xfe/v1",
                "http://0251.0376.0251.0376/v1",
                "http://169.254.43518/v1",
                "http://169.16689662/v1",
                "http://169.254.169.0254/v1",
                "http://[fe80::1]/v1",
                "http://[febf::1]/v1",
                "http://[::ffff:169.254.169.254]/v1",
                "http://[::ffff:a9fe:a9fe]/v1",
                "http://[::a9fe:a9fe]/v1",
                "http://[64:ff9b::169.254.169.254]/v1",
                "http://[2002:a9fe:a9fe::1]/v1",
                "http://[fd00:ec2::254]/v1",
                "http://100.100.100.200/v1",
                "http://168.63.129.16/v1",
                "http://0.0.0.0/v1",
                "http://0/v1",
                "http://[::]/v1",
                "http://224.0.0.1/v1",
                "http://[ff02::1]/v1",
                "http://255.255.255.255/v1",
                "http://metadata.google.internal/v1",
                "http://METADATA.google.internal./v1"
            })
    void address_of_a_machine_and_its_cloud_is_refused_however_it_is_spelt(String address) {
        assertThat(ServerAddress.problem(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "fd12:3456::1", "64:ff9b::10.0.0.7"})
    void addresses_inside_the_house_stay_open(String literal) {
        assertThat(ServerAddress.isForbidden(InetAddress.ofLiteral(literal))).isFalse();
    }
}
