package dev.postern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.acceptance.client.Json;
import dev.postern.acceptance.client.Question;
import dev.postern.acceptance.client.Reply;
import dev.postern.acceptance.modelserver.ReceivedRequest;
import dev.postern.acceptance.stack.OnStack;
import dev.postern.acceptance.stack.Stack;
import dev.postern.acceptance.stack.TrailRow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A card number never reaches the model server, wherever it stands in the request and however it is written. */
@OnStack
class PromptIsMaskedTest {
    private static final String DIGITS = "4111111111111111";
    private static final String LAST_FOUR_GROUPS = "4111 1111 1111 1111";

    private final Stack stack;

    PromptIsMaskedTest(Stack stack) {
        this.stack = stack;
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("a user message", Question.to("guarded").saying("Pay with " + DIGITS + " please")),
                Arguments.of("groups of four", Question.to("guarded").saying("Pay with " + LAST_FOUR_GROUPS + ".")),
                Arguments.of("dashes", Question.to("guarded").saying("4111-1111-1111-1111")),
                Arguments.of(
                        "a system message",
                        Question.to("guarded")
                                .message("system", "Card: " + DIGITS)
                                .saying("Hello")),
                Arguments.of(
                        "an earlier answer",
                        Question.to("guarded")
                                .saying("Hi")
                                .message("assistant", DIGITS)
                                .saying("Go on")),
                Arguments.of(
                        "a content part",
                        Question.to("guarded")
                                .messageJson("{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"" + DIGITS
                                        + "\"}]}")),
                Arguments.of(
                        "two content parts, cut in the middle",
                        Question.to("guarded")
                                .messageJson(
                                        "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"41111111\"},"
                                                + "{\"type\":\"text\",\"text\":\"11111111\"}]}")),
                Arguments.of(
                        "escaped digits",
                        Question.to("guarded")
                                .messageJson("{\"role\":\"user\",\"content\":\"\\u0034111 1111 1111 111\\u0031\"}")),
                Arguments.of(
                        "arguments of a tool call",
                        Question.to("guarded")
                                .saying("Pay")
                                .messageJson(
                                        "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
                                                + "\"function\":{\"name\":\"pay\",\"arguments\":\"{\\\"card\\\":\\\""
                                                + DIGITS
                                                + "\\\"}\"}}]}")
                                .messageJson("{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"done\"}")),
                Arguments.of(
                        "a tool result",
                        Question.to("guarded")
                                .saying("Pay")
                                .messageJson(
                                        "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"a\",\"type\":\"function\","
                                                + "\"function\":{\"name\":\"pay\",\"arguments\":\"{}\"}}]}")
                                .messageJson("{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"paid with "
                                        + DIGITS + "\"}")),
                Arguments.of(
                        "the description of a tool",
                        Question.to("guarded")
                                .saying("Pay")
                                .with(
                                        "tools",
                                        "[{\"type\":\"function\",\"function\":{\"name\":\"pay\",\"description\":\"with "
                                                + DIGITS + "\",\"parameters\":{\"type\":\"object\"}}}]")),
                Arguments.of(
                        "a stop word", Question.to("guarded").saying("Count").with("stop", "[\"" + DIGITS + "\"]")),
                Arguments.of(
                        "the user field", Question.to("guarded").saying("Hello").with("user", "\"" + DIGITS + "\"")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void card_number_never_reaches_the_model_server(String place, Question question) {
        Reply reply = stack.chat().ask(question);

        assertThat(reply.status()).as(reply.body()).isIn(200, 403);
        assertThat(stack.model().received())
                .allSatisfy(request -> assertThat(digitsOf(request)).doesNotContain(DIGITS));
    }

    @Test
    void model_reads_a_label_in_place_of_the_number() {
        stack.chat().ask(Question.to("guarded").saying("Is " + LAST_FOUR_GROUPS + " a valid card?"));

        assertThat(stack.model().only().json().at("/messages/0/content").asText())
                .isEqualTo("Is [PAYMENT_CARD] a valid card?");
    }

    @Test
    void requester_is_told_what_was_masked_but_not_the_value() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying(DIGITS + " of E-123456"));

        String findings = reply.headers().get("x-postern-findings").orElse("");
        assertThat(Json.read(findings))
                .extracting(finding -> finding.path("type").asText())
                .containsExactlyInAnyOrder("PAYMENT_CARD", "EMPLOYEE_ID");
        assertThat(findings).contains("\"cards\"").doesNotContain("4111").doesNotContain("123456");
    }

    @Test
    void trail_names_rules_and_types_and_holds_no_text_in_the_clear() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Our secret plan names " + DIGITS));

        TrailRow intent = stack.trail().of(reply.requestId()).getFirst();
        assertThat(intent.kind()).isEqualTo("INTENT");
        assertThat(intent.action()).isEqualTo("mask");
        assertThat(intent.rules()).containsExactly("cards");
        assertThat(intent.findingTypes()).containsExactly("PAYMENT_CARD");
        assertThat(stack.trail().holds(DIGITS)).isFalse();
        assertThat(stack.trail().holds("Our secret plan")).isFalse();
        assertThat(stack.gatewayLog()).doesNotContain(DIGITS).doesNotContain("Our secret plan");
    }

    @Test
    void rule_for_one_model_leaves_another_alone() {
        stack.chat().ask(Question.to("plain").saying("Pay with " + DIGITS));

        assertThat(stack.model().only().text()).contains(DIGITS);
    }

    @Test
    void rule_that_only_logs_changes_nothing() {
        Reply reply = stack.chat().ask(Question.to("guarded").saying("Write to help@example.com"));

        assertThat(stack.model().only().text()).contains("help@example.com");
        assertThat(stack.trail().of(reply.requestId()).getFirst().rules()).containsExactly("addresses");
    }

    /** What a model could put together from all texts of a request. */
    private static String digitsOf(ReceivedRequest request) {
        return request.text().replaceAll("[^0-9]", "");
    }
}
