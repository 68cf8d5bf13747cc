package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorBodyTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void every_code_has_the_shape_openai_clients_read(ErrorCode code) {
        JsonNode error = Samples.tree(ErrorBody.of(new RefusedException(code, "Say it \"so\".", "a.b"), null))
                .get("error");

        assertThat(error.get("message").asText()).isEqualTo("Say it \"so\".");
        assertThat(error.get("type").asText()).isEqualTo(code.type());
        assertThat(error.get("code").asText()).isEqualTo(code.code());
        assertThat(error.get("param").asText()).isEqualTo("a.b");
    }

    @Test
    void param_is_null_where_no_field_is_to_blame() {
        byte[] body = ErrorBody.of(new RefusedException(ErrorCode.UPSTREAM_FAILED, "Try again."), null);

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"error":{"message":"Try again.","type":"server_error","param":null,"code":"upstream_failed"}}""");
    }

    @Test
    void blocked_prompt_names_rules_types_and_places_but_no_value() {
        SensitiveText text = SensitiveText.of("4111111111111111 and 4111111111111111");
        Verdict verdict = CardPolicy.judge(
                Action.BLOCK, List.of(new Segment("messages[0].content", SegmentRole.USER, text, false)));

        byte[] body = ErrorBody.of(new RefusedException(ErrorCode.POLICY_BLOCKED, "No."), verdict);

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"error":{"message":"No.","type":"policy_error","param":null,"code":"policy_blocked",\
                "rules":["cards"],"findings":[{"type":"PAYMENT_CARD","count":2,"path":"messages[0].content",\
                "rule":"cards"}]}}""");
    }

    @Test
    void prompt_that_is_held_back_says_what_the_rules_ask_and_how_to_go_on() {
        Verdict verdict = new Verdict(
                Action.COACH,
                List.of(
                        ruling("deals", Action.COACH, "Say why."),
                        ruling("deals", Action.COACH, "Say why."),
                        ruling("silent", Action.COACH, ""),
                        ruling("cards", Action.MASK, "Cards are masked.")),
                List.of(),
                List.of(),
                new TreeSet<>(),
                "test@1");

        byte[] body = ErrorBody.of(
                RefusedException.withTicket(
                        ErrorCode.POLICY_COACH, "Why?", "pst_t_1", Instant.parse("2026-11-23T08:10:00Z")),
                verdict);

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"error":{"message":"Why?","type":"policy_error","param":null,"code":"policy_coach",\
                "rules":["deals","silent"],"findings":[{"type":"DEAL","count":2,"path":"text","rule":"deals"},\
                {"type":"DEAL","count":1,"path":"text","rule":"silent"}],"say":["Say why."],\
                "ticket":"pst_t_1","expires":"2026-11-23T08:10:00Z"}}""");
    }

    private static Ruling ruling(String rule, Action action, String say) {
        return new Ruling("text", 0, 5, "DEAL", Likelihood.LIKELY, rule, action, say, "Because.");
    }

    @Test
    void findings_that_do_not_block_are_no_part_of_the_refusal() {
        SensitiveText text = SensitiveText.of("4111111111111111");
        Verdict verdict = CardPolicy.judge(
                Action.MASK, List.of(new Segment("messages[0].content", SegmentRole.USER, text, false)));

        JsonNode error = Samples.tree(ErrorBody.of(new RefusedException(ErrorCode.POLICY_BLOCKED, "No."), verdict))
                .get("error");

        assertThat(error.get("findings")).isEmpty();
    }
}
