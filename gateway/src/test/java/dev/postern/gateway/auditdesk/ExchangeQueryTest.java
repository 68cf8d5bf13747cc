package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeQueryTest {
    private static final String ID = "019abcde-f012-7345-8678-9abcdef01234";

    @Test
    void without_parameters_the_newest_exchanges_are_meant() {
        ExchangeQuery query = ExchangeQuery.of(Map.of());

        assertThat(query.pageSize()).isEqualTo(50);
        assertThat(query.filter().before()).isEmpty();
        assertThat(query.filter().model()).isEmpty();
    }

    @Test
    void one_exchange_more_is_asked_for_than_the_page_shows() {
        ExchangeQuery query = ExchangeQuery.of(Map.of("limit", List.of("200")));

        assertThat(query.pageSize()).isEqualTo(200);
        assertThat(query.filter().limit()).isEqualTo(201);
    }

    @Test
    void every_parameter_finds_its_place() {
        ExchangeQuery query = ExchangeQuery.of(Map.of(
                "from", List.of("2026-11-23T08:00:00+01:00"),
                "to", List.of("2026-11-24T00:00:00.5Z"),
                "pseudonym", List.of("00ff"),
                "model", List.of("small"),
                "decision", List.of("mask"),
                "status", List.of("open"),
                "code", List.of("policy_blocked"),
                "before", List.of(ID)));

        assertThat(query.filter().from()).contains(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(query.filter().to()).contains(Instant.parse("2026-11-24T00:00:00.500Z"));
        assertThat(query.filter().pseudonym()).hasValue(new byte[] {0, -1});
        assertThat(query.filter().model()).contains("small");
        assertThat(query.filter().decision()).contains("mask");
        assertThat(query.filter().status()).contains("open");
        assertThat(query.filter().code()).contains("policy_blocked");
        assertThat(query.filter().before()).contains(UUID.fromString(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, -1",
        "limit, 1e2",
        "limit, 99999999999999999999",
        "from, yesterday",
        "from, 2026-11-23T08:00:00",
        "to, 2026-13-01T00:00:00Z",
        "pseudonym, 0",
        "pseudonym, xy",
        "before, 1-2-3-4-5",
        "before, none",
        "order, newest"
    })
    void what_cannot_be_meant_is_refused_with_its_name(String name, String value) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(Map.of(name, List.of(value))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(refused.param()).isEqualTo(name);
                });
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(Map.of("model", List.of("a", "b"))))
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("model"));
    }

    @Test
    void the_name_of_a_person_does_not_enter_the_record_of_the_reading() {
        ExchangeQuery query = ExchangeQuery.of(Map.of("requester", List.of("ana.example"), "model", List.of("small")));

        Map<String, String> recorded = query.forTheRecord(name -> "tag-of-" + name.length());

        assertThat(recorded).containsOnly(Map.entry("requester", "tag-of-11"), Map.entry("model", "small"));
        assertThat(query.filter().requester()).contains("ana.example");
    }
}
