package dev.postern.gateway.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Samples;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesErrorTest {

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void every_code_has_the_shape_and_a_type_that_clients_know(ErrorCode code) {
        JsonNode body = Samples.tree(MessagesError.of(new RefusedException(code, "Say it \"so\".", "a.b"), null));

        assertThat(body.get("type").asText()).isEqualTo("error");
        assertThat(body.at("/error/type").asText())
                .isIn(
                        "invalid_request_error",
                        "authentication_error",
                        "permission_error",
                        "not_found_error",
                        "request_too_large",
                        "rate_limit_error",
                        "api_error",
                        "overloaded_error",
                        "timeout_error");
        assertThat(body.at("/error/message").asText()).isEqualTo("Say it \"so\".");
        assertThat(body.at("/error/code").asText()).isEqualTo(code.code());
        assertThat(body.at("/error/param").asText()).isEqualTo("a.b");
    }

    @Test
    void blocked_prompt_names_rules_types_and_places_but_no_value() {
        SensitiveText text = SensitiveText.of("4111111111111111 and 4111111111111111");
        Verdict verdict = CardPolicy.judge(
                Action.BLOCK, List.of(new Segment("messages[0].content", SegmentRole.USER, text, false)));

        byte[] body = MessagesError.of(new RefusedException(ErrorCode.POLICY_BLOCKED, "No."), verdict);

        assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo("""
                {"type":"error","error":{"type":"permission_error","message":"No.","code":"policy_blocked",\
                "param":null,"rules":["cards"],"findings":[{"type":"PAYMENT_CARD","count":2,\
                "path":"messages[0].content","rule":"cards"}]}}""");
    }
}
