package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.postern.acceptance.client.ChatApi;
import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.PostApi;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever was stopped for nothing says so, and those who write the policy see what the detector thought. */
@OnStack
class FalsePositiveTest {
    private static final String FRAGMENT = "order 4111 1111 1111 1111 in our catalogue";
    private static final String COMMENT = "That is an order number.";

    private final Stack stack;
    private final PostApi employee;
    private final PostApi editor;

    FalsePositiveTest(Stack stack) {
        this.stack = stack;
        this.employee = new PostApi(stack.gateway(), stack.tokenOf("employee"));
        this.editor = new PostApi(stack.gateway(), stack.tokenOf("policy-editor"));
    }

    @Test
    void report_reaches_the_policy_desk_with_the_detector_s_reasons_and_is_settled_once() {
        String asked = stack.chat().ask(Question.to("guarded").saying(FRAGMENT)).requestId();
        Map<String, Object> finding = finding(asked);
        finding.put("comment", COMMENT);
        finding.put("fragment", FRAGMENT);

        Reply reported = report(employee, finding);
        Reply again = report(employee, finding);
        String id = reported.json().path("id").asText();
        JsonNode open = find(id, "open");
        Reply settled = settle(editor, id);
        Reply twice = settle(editor, id);

        assertThat(reported.status()).as(reported.body()).isEqualTo(201);
        assertThat(again.code()).as(again.body()).isEqualTo("step_refused");
        assertThat(open.path("comment").asText()).isEqualTo(COMMENT);
        assertThat(open.path("fragment").asText()).isEqualTo(FRAGMENT);
        assertThat(open.path("requestId").asText()).isEqualTo(asked);
        assertThat(open.path("policyVersion").asText()).startsWith("acceptance@");
        assertThat(open.at("/explanation/0/type").asText()).isEqualTo("PAYMENT_CARD");
        assertThat(open.at("/explanation/0/why").asText()).isNotBlank();
        assertThat(open.toString()).doesNotContain("employee");
        assertThat(settled.json().path("state").asText()).as(settled.body()).isEqualTo("dismissed");
        assertThat(twice.code()).isEqualTo("step_refused");
        assertThat(find(id, "open").isMissingNode()).isTrue();
        assertThat(find(id, "settled").path("reason").asText()).isEqualTo("It is a card");
        assertThat(stack.trail().holds(COMMENT)).isFalse();
        assertThat(stack.trail().count("FALSE_POSITIVE_REPORTED")).isPositive();
        assertThat(stack.trail().count("FALSE_POSITIVE_SETTLED")).isPositive();
    }

    @Test
    void only_what_was_found_in_an_exchange_of_one_s_own_is_reported() {
        String asked = stack.chat().ask(Question.to("guarded").saying(FRAGMENT)).requestId();
        Map<String, Object> otherRule = finding(asked);
        otherRule.put("rule", "no-credentials");
        Map<String, Object> otherType = finding(asked);
        otherType.put("type", "IBAN");

        assertThat(report(editor, finding(asked)).code()).isEqualTo("not_found");
        assertThat(report(employee, finding("0190a8c0-0000-7000-8000-000000000000"))
                        .code())
                .isEqualTo("not_found");
        assertThat(report(employee, otherRule).param()).isEqualTo("rule");
        assertThat(report(employee, otherType).param()).isEqualTo("type");
        assertThat(report(employee, Map.of("requestId", asked)).code()).isEqualTo("invalid_request");
    }

    @Test
    void nobody_settles_their_own_and_reports_are_for_those_who_write_the_policy() {
        String asked = new ChatApi(stack.api(), stack.tokenOf("policy-editor"))
                .ask(Question.to("guarded").saying(FRAGMENT))
                .requestId();
        String id = report(editor, finding(asked)).json().path("id").asText();

        assertThat(settle(editor, id).code()).isEqualTo("step_refused");
        assertThat(settle(employee, id).status()).isEqualTo(403);
        assertThat(list(stack.tokenOf("employee"), "open").status()).isEqualTo(403);
        assertThat(find(id, "open").path("fragment").isNull()).isTrue();
        assertThat(find(id, "open").path("explanation").isNull()).isTrue();
    }

    private static Map<String, Object> finding(String requestId) {
        return new HashMap<>(
                Map.of("requestId", requestId, "rule", "cards", "type", "PAYMENT_CARD", "direction", "prompt"));
    }

    private static Reply report(PostApi who, Map<String, ?> members) {
        return who.post("/api/reports", Json.write(members));
    }

    private static Reply settle(PostApi who, String id) {
        return who.post(
                "/api/policy/reports/" + id + "/settle",
                Json.write(Map.of("verdict", "dismissed", "reason", "It is a card")));
    }

    private JsonNode find(String id, String state) {
        for (JsonNode each :
                list(stack.tokenOf("policy-approver"), state).json().path("reports")) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private Reply list(String token, String state) {
        return Reply.of(RestAssured.given()
                .header("authorization", "Bearer " + token)
                .queryParam("state", state)
                .get(stack.gateway().resolve("/api/policy/reports")));
    }
}
