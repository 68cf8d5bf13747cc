package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RevealAskTest {
    private static final String ID = "01a2123c-62c0-7314-856f-fe75cd3be90d";
    private static final String PSEUDONYM = "00112233445566778899AABBCCDDEEFF";
    private static final String FROM = "2026-11-01T00:00:00Z";
    private static final String TO = "2026-12-01T00:00:00Z";

    @Test
    void single_requests_are_asked_for_once_each_and_all_may_be_opened() {
        RevealAsk ask = RevealAsk.of(with("requests", List.of(ID, ID)));

        assertThat(ask.whom()).isEqualTo(new RevealAsk.Named(List.of(UUID.fromString(ID))));
        assertThat(ask.most()).isOne();
        assertThat(ask.breakGlass()).isFalse();
    }

    @Test
    void an_emergency_is_said_in_so_many_words() {
        assertThat(RevealAsk.of(with("requests", List.of(ID), "breakGlass", true))
                        .breakGlass())
                .isTrue();
    }

    static Stream<Arguments> people() {
        Instant from = Instant.parse(FROM);
        Instant to = Instant.parse(TO);
        return Stream.of(
                Arguments.of("person", "sub-of-ana", new RevealAsk.ById("sub-of-ana", from, to)),
                Arguments.of("name", "ana.example", new RevealAsk.ByName("ana.example", from, to)),
                Arguments.of(
                        "pseudonym",
                        PSEUDONYM,
                        new RevealAsk.ByPseudonym("00112233445566778899aabbccddeeff", from, to)));
    }

    @ParameterizedTest
    @MethodSource("people")
    void somebody_is_asked_for_with_a_time(String member, String value, RevealAsk.Whom expected) {
        RevealAsk ask = RevealAsk.of(with(member, value, "from", FROM, "to", TO, "most", 5));

        assertThat(ask.whom()).isEqualTo(expected);
        assertThat(ask.most()).isEqualTo(5);
        assertThat(ask.toString()).doesNotContain("ana");
    }

    static Stream<Arguments> askings_that_are_not_clear() {
        return Stream.of(
                Arguments.of("requests", with()),
                Arguments.of("requests", with("requests", List.of(ID), "person", "a", "from", FROM, "to", TO)),
                Arguments.of("requests", with("person", "a", "name", "b", "from", FROM, "to", TO)),
                Arguments.of("requests", with("requests", ID)),
                Arguments.of("requests", with("requests", List.of(1))),
                Arguments.of("requests", with("requests", List.of("x"))),
                Arguments.of("requests", with("requests", Collections.nCopies(501, ID))),
                Arguments.of("from", with("requests", List.of(ID), "from", FROM)),
                Arguments.of("from", with("person", "a", "to", TO)),
                Arguments.of("to", with("person", "a", "from", FROM)),
                Arguments.of("from", with("person", "a", "from", TO, "to", FROM)),
                Arguments.of("from", with("person", "a", "from", "2024-01-01T00:00:00Z", "to", TO)),
                Arguments.of("pseudonym", with("pseudonym", "xyz", "from", FROM, "to", TO)),
                Arguments.of("most", with("requests", List.of(ID), "most", 501)),
                Arguments.of("most", with("requests", List.of(ID), "most", 0)),
                Arguments.of("most", with("requests", List.of(ID), "most", 1.5)),
                Arguments.of("breakGlass", with("requests", List.of(ID), "breakGlass", "yes")),
                Arguments.of("purpose", with("requests", List.of(ID), "purpose", "two\nlines")),
                Arguments.of("purpose", with("requests", List.of(ID), "purpose", "x".repeat(257))),
                Arguments.of("ticket", with("requests", List.of(ID), "ticket", " ")),
                Arguments.of("unknown", with("requests", List.of(ID), "unknown", "a")));
    }

    @ParameterizedTest
    @MethodSource
    void askings_that_are_not_clear(String member, Map<String, Object> body) {
        assertThatThrownBy(() -> RevealAsk.of(body)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(refused.param()).isEqualTo(member);
        });
    }

    /** A body with purpose and ticket, and with these members by name and value in turn. */
    private static Map<String, Object> with(Object... members) {
        Map<String, Object> body = new HashMap<>(Map.of("purpose", "A leak", "ticket", "CASE-17"));
        for (int i = 0; i < members.length; i += 2) {
            body.put((String) members[i], members[i + 1]);
        }
        return body;
    }
}
