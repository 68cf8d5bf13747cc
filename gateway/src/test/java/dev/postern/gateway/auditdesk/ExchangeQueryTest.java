package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.audit.chain.Position;
import dev.postern.audit.store.search.Criterion;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeQueryTest {
    private static final UUID ID = UUID.fromString("019abcde-f012-7345-8678-9abcdef01234");
    private static final Position PLACE = new Position(1, 2, 3);
    private static final Map<Criterion, String> VALUES = Map.of(
            Criterion.REQUEST_ID, ID.toString(),
            Criterion.PSEUDONYM, "00ff00ff00ff00ff00ff00ff00ff00ff",
            Criterion.DECISION, "mask",
            Criterion.STATUS, "orphaned");

    @Test
    void without_parameters_the_newest_exchanges_are_meant() {
        ExchangeQuery query = ExchangeQuery.of(Map.of());

        assertThat(query.paging().size()).isEqualTo(50);
        assertThat(query.filter().span().oldestFirst()).isFalse();
        assertThat(query.filter().after()).isEmpty();
        assertThat(query.filter().criteria()).isEmpty();
    }

    @Test
    void one_exchange_more_is_asked_for_than_the_page_shows() {
        ExchangeQuery query = ExchangeQuery.of(Map.of("limit", List.of("200")));

        assertThat(query.paging().size()).isEqualTo(200);
        assertThat(query.filter().limit()).isEqualTo(201);
    }

    @Test
    void every_criterion_has_a_parameter() {
        Map<String, List<String>> given = new HashMap<>();
        Arrays.stream(Criterion.values())
                .forEach(each ->
                        given.put(ExchangeCriteria.name(each), List.of(VALUES.getOrDefault(each, "value of " + each))));

        ExchangeQuery query = ExchangeQuery.of(given);

        assertThat(given).containsKeys("modelServer", "group", "finding", "policyVersion");
        assertThat(query.filter().criteria()).hasSameSizeAs(given).containsAllEntriesOf(VALUES);
        assertThat(query.forTheRecord()).hasSameSizeAs(given);
    }

    @Test
    void time_and_place_find_their_place() {
        ExchangeQuery query = ExchangeQuery.of(Map.of(
                "from", List.of("2026-11-23T08:00:00+01:00"),
                "to", List.of("2026-11-24T00:00:00.5Z"),
                "order", List.of("oldest"),
                "cursor", List.of(new Cursor(true, ID, PLACE).text())));

        assertThat(query.filter().span().from()).contains(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(query.filter().span().to()).contains(Instant.parse("2026-11-24T00:00:00.500Z"));
        assertThat(query.filter().span().oldestFirst()).isTrue();
        assertThat(query.filter().after()).contains(ID);
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
        "pseudonym, 00ff",
        "pseudonym, xyff00ff00ff00ff00ff00ff00ff00ff",
        "requestId, 1-2-3-4-5",
        "status, OPEN",
        "status, done",
        "decision, maybe",
        "order, upwards",
        "cursor, 019abcde-f012-7345-8678-9abcdef01234",
        "cursor, AQ",
        "cursor, !",
        "before, none",
        "requester, ana.example"
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
    void a_cursor_of_the_other_order_is_refused() {
        String cursor = new Cursor(true, ID, PLACE).text();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(Map.of("cursor", List.of(cursor))))
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("cursor"));
    }

    @Test
    void a_time_that_ends_before_it_begins_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(
                        Map.of("from", List.of("2026-11-23T08:00:00Z"), "to", List.of("2026-11-23T08:00:00Z"))))
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("from"));
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(Map.of("model", List.of("a", "b"))))
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("model"));
    }

    @Test
    void a_value_longer_than_any_that_is_recorded_is_refused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ExchangeQuery.of(Map.of("model", List.of("m".repeat(257)))))
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("model"));
    }

    @ParameterizedTest
    @CsvSource({"ACCESS, true", "EPOCH_START, true", "RETENTION_DROP, true", "access, false", "SECRET, false"})
    void records_are_asked_for_by_the_kinds_there_are(String kind, boolean known) {
        Map<String, List<String>> given = Map.of("kind", List.of(kind));

        if (known) {
            assertThat(RecordQuery.of(given).filter().kind()).contains(kind);
        } else {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> RecordQuery.of(given))
                    .satisfies(refused -> assertThat(refused.param()).isEqualTo("kind"));
        }
    }
}
