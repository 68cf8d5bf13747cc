package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCookiesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "__Host-q_session=a | q_session=a",
                "__Host-q_session=a; x=1 | q_session=a; x=1",
                "x=1;__Host-q_auth_5=b=c;  y=2 | x=1; q_auth_5=b=c; y=2",
                "q_session=evil | ''",
                "q_session=evil; __Host-q_session=a | q_session=a",
                "__Host-q_session=a; q_session=evil; q_session_chunk_1=evil | q_session=a",
                "__Host-other=1; session=2 | __Host-other=1; session=2",
                "__host-q_session=evil | __host-q_session=evil",
                "__Host-q_session=a; __Host-q_session=b | q_session=a; q_session=b",
            })
    void only_what_another_host_cannot_set_counts(String sent, String seen) {
        assertThat(HostCookies.received(List.of(sent))).isEqualTo(seen);
    }
}
