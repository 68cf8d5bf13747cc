package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.acceptance.client.AuditApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor finds every exchange, can prove that the trail is whole, and is recorded doing so. */
@OnStack
class AuditDeskTest {
    private final Stack stack;

    AuditDeskTest(Stack stack) {
        this.stack = stack;
    }

    @Test
    void exchange_is_found_with_its_decision_and_its_end_and_without_its_text() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Card 4111 1111 1111 1111, for the harvest"));

        Reply page = stack.audit().exchanges(Map.of("limit", 10));

        JsonNode exchange = find(page, reply.requestId());
        assertThat(exchange.path("model").asText()).isEqualTo("guarded");
        assertThat(exchange.path("decision").asText()).isEqualTo("mask");
        assertThat(exchange.path("status").asText()).isEqualToIgnoringCase("completed");
        assertThat(exchange.path("rules")).extracting(JsonNode::asText).containsExactly("cards");
        assertThat(page.body()).doesNotContain("harvest").doesNotContain("4111");
    }

    @Test
    void refused_request_is_found_too() {
        Reply refused = stack.chat().ask(Question.to("nonsense").saying("Hello"));

        JsonNode exchange = find(stack.audit().exchanges(Map.of("limit", 10)), refused.requestId());

        assertThat(exchange.path("code").asText()).isEqualTo("model_not_found");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            asked.addFirst(
                    stack.chat().ask(Question.to("plain").saying("Number " + i)).requestId());
        }

        List<String> found = new ArrayList<>();
        String next = "";
        while (found.size() < asked.size()) {
            Reply page =
                    stack.audit().exchanges(next.isEmpty() ? Map.of("limit", 2) : Map.of("limit", 2, "cursor", next));
            page.json()
                    .path("exchanges")
                    .forEach(each -> found.add(each.path("id").asText()));
            next = page.json().path("next").asText();
            assertThat(next).as(page.body()).isNotEmpty();
        }

        assertThat(found.subList(0, asked.size())).isEqualTo(asked);
    }

    @Test
    void filter_leaves_out_what_was_not_asked_for() {
        stack.chat().ask(Question.to("plain").saying("Hello"));
        stack.chat().ask(Question.to("guarded").saying("4111 1111 1111 1111"));

        Reply page = stack.audit().exchanges(Map.of("model", "guarded", "decision", "mask", "limit", 50));

        assertThat(page.json().path("exchanges")).isNotEmpty().allSatisfy(each -> {
            assertThat(each.path("model").asText()).isEqualTo("guarded");
            assertThat(each.path("decision").asText()).isEqualTo("mask");
        });
    }

    @Test
    void chain_is_recomputed_and_found_whole() {
        stack.chat().ask(Question.to("plain").saying("Hello"));

        Reply verified = stack.audit().verify();

        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().path("intact").asBoolean())
                .as(verified.body())
                .isTrue();
        assertThat(verified.json().path("records").asLong()).isPositive();
    }

    @Test
    void reading_the_trail_is_recorded() {
        long before = stack.trail().count("ACCESS");

        stack.audit().exchanges(Map.of());
        stack.audit().verify();

        assertThat(stack.trail().count("ACCESS")).isEqualTo(before + 2);
    }

    @Test
    void the_requester_is_a_pseudonym_and_never_a_name() {
        Reply reply = stack.chat().ask(Question.to("plain").saying("Hello"));

        JsonNode exchange = find(stack.audit().exchanges(Map.of("limit", 10)), reply.requestId());
        Reply same = stack.audit()
                .exchanges(Map.of("pseudonym", exchange.path("pseudonym").asText(), "limit", 10));
        Reply one = stack.audit().exchange(reply.requestId());

        assertThat(exchange.path("pseudonym").asText()).matches("[0-9a-f]{32}");
        assertThat(exchange.has("requester")).isFalse();
        assertThat(find(same, reply.requestId())).isEqualTo(exchange);
        assertThat(one.json().path("exchange")).isEqualTo(exchange);
        assertThat(stack.audit().exchanges(Map.of("requester", "employee")).code())
                .isEqualTo("invalid_request");
    }

    @Test
    void what_auditors_read_is_found_among_the_records() {
        stack.audit().exchanges(Map.of("model", "guarded"));

        Reply page = stack.audit().records(Map.of("kind", "ACCESS", "limit", 10));

        assertThat(page.json().path("records")).isNotEmpty().anySatisfy(record -> {
            assertThat(record.path("fields").path("route").asText()).isEqualTo("exchanges");
            assertThat(record.path("fields").path("detail"))
                    .extracting(JsonNode::asText)
                    .containsExactly("model", "guarded");
        });
    }

    @Test
    void figures_count_what_was_asked() {
        stack.chat().ask(Question.to("plain").saying("Hello"));

        Reply figures = stack.audit().figures(Map.of("by", "model", "bucket", "minute"));

        assertThat(figures.status()).as(figures.body()).isEqualTo(200);
        JsonNode table = figures.json().path("figures");
        assertThat(table.path("total").path("requests").asLong()).isPositive();
        assertThat(table.path("rows"))
                .extracting(row -> row.path("value").asText())
                .contains("plain");
        assertThat(table.path("series")).hasSizeGreaterThanOrEqualTo(1440);
    }

    @Test
    void exchanges_are_seen_as_they_are_recorded_and_seeing_them_is_recorded() {
        long before = stack.trail().count("ACCESS");

        try (Stream<String> lines = stack.audit().live()) {
            String id = stack.chat().ask(Question.to("plain").saying("Hello")).requestId();

            assertThat(lines.filter(line -> line.startsWith("data:") && line.contains(id))
                            .anyMatch(line -> line.contains("\"status\":\"completed\"")))
                    .isTrue();
        }
        assertThat(stack.trail().count("ACCESS")).isEqualTo(before + 1);
    }

    static Stream<Arguments> others() {
        return Stream.of("employee", "policy-editor", "policy-approver", "operator", "privacy-officer")
                .flatMap(user -> Stream.of(
                                "exchanges", "exchanges/" + UUID.randomUUID(), "records", "figures", "live", "verify")
                        .map(path -> Arguments.of(user, path)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void others_may_not_read_the_trail(String user, String path) {
        Reply reply = new AuditApi(stack.gateway(), stack.tokenOf(user)).get("/api/audit/" + path, Map.of());

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges", "exchanges/1", "records", "figures", "live", "verify"})
    void strangers_may_not_read_the_trail(String path) {
        assertThat(RestAssured.get(stack.gateway().resolve("/api/audit/" + path))
                        .statusCode())
                .isEqualTo(401);
    }

    private static JsonNode find(Reply page, String id) {
        for (JsonNode exchange : page.json().path("exchanges")) {
            if (exchange.path("id").asText().equals(id)) {
                return exchange;
            }
        }
        throw new AssertionError("the exchange is not on the page: " + page.body());
    }
}
