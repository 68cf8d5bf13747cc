package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.wire.CardPolicy;
import dev.postern.gateway.wire.Upstream;
import dev.postern.policy.decision.Action;
import dev.postern.policy.transform.OpenGuard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Token probabilities repeat the text token by token, so they may go out no earlier than it and only as long as it does. */
class LogprobsTest {
    private static final String STREAM = "'stream':true,'logprobs':true,'top_logprobs':1";

    @Test
    void probabilities_come_with_their_text() {
        Answered answered = Answered.run(STREAM, (path, kind) -> new OpenGuard(), tokens(0, "a ", "b ", "c"));

        assertThat(tokens(answered.events().getFirst())).containsExactly("a ");
        assertThat(answered.events().getFirst().at("/choices/0/logprobs").toString())
                .isEqualTo("""
                {"content":[{"token":"a ","logprob":-0.125,"bytes":[97,32],\
                "top_logprobs":[{"token":"alt","logprob":-2.5,"bytes":null}]}],"refusal":null}""");
        assertThat(tokens(answered.whole())).containsExactly("a ", "b ", "c");
    }

    @Test
    void probabilities_nobody_asked_for_are_left_out() {
        Answered answered = Answered.run("'stream':true", (path, kind) -> new OpenGuard(), tokens(0, "a", "b"));

        assertThat(answered.events().toString()).doesNotContain("logprob");
        assertThat(answered.whole().at("/choices/0/logprobs").isNull()).isTrue();
    }

    @Test
    void probabilities_of_held_back_text_wait_for_it() {
        Answered answered =
                Answered.run(STREAM, CardPolicy.guards(Action.MASK), tokens(0, "room ", "41", "11", " is", " free"));

        assertNeverAhead(answered);
        assertThat(answered.content()).isEqualTo("room 4111 is free");
        assertThat(tokens(answered.whole())).containsExactly("room ", "41", "11", " is", " free");
    }

    @Test
    void probabilities_of_masked_text_never_go_out() {
        Answered answered = Answered.run(
                STREAM, CardPolicy.guards(Action.MASK), tokens(0, "pay ", "4111", "1111", "1111", "1111", " now", "!"));

        assertNeverAhead(answered);
        assertThat(answered.content()).isEqualTo("pay [PAYMENT_CARD] now!");
        assertThat(tokens(answered.whole())).containsExactly("pay ");
    }

    @Test
    void probabilities_of_blocked_text_never_go_out() {
        Answered answered = Answered.run(
                STREAM, CardPolicy.guards(Action.BLOCK), tokens(0, "pay ", "4111", "1111", "1111", "1111", " now"));

        assertThat(tokens(answered.whole())).containsExactly("pay ");
        assertThat(answered.events().toString()).doesNotContain("1111");
    }

    /** A server that looks for a stop word keeps text back, but sends the tokens at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void tokens_ahead_of_their_text_wait_for_it(int lag) {
        String stop = ",'stop':['" + "#".repeat(lag + 1) + "']";

        Answered masked = Answered.run(
                STREAM + stop,
                CardPolicy.guards(Action.MASK),
                tokens(lag, "pay ", "4111", "1111", "1111", "1111", " now", "!"));
        Answered passed = Answered.run(
                STREAM + stop, CardPolicy.guards(Action.MASK), tokens(lag, "pay ", "41", "11", " now", "!"));

        assertThat(masked.events().toString()).doesNotContain("1111");
        assertNeverAhead(passed);
        assertThat(tokens(passed.whole())).containsExactly("pay ", "41", "11", " now", "!");
    }

    /** Some tokenizers leave out the space before a word when they print a token. */
    @Test
    void tokens_shorter_than_their_text_do_not_overtake_it() {
        List<String> upstream = new ArrayList<>();
        for (String piece : List.of(" one", " two", " three", " 41111111", "11111111", " four")) {
            upstream.add(event(piece, piece.strip()));
        }
        upstream.add(end());

        Answered answered = Answered.run(STREAM, CardPolicy.guards(Action.MASK), upstream);

        assertThat(answered.events().toString()).doesNotContain("1111");
        assertThat(tokens(answered.whole())).containsExactly("one", "two", "three");
    }

    /** However far the client has read, it never knows more from tokens than from the text. */
    private static void assertNeverAhead(Answered answered) {
        StringBuilder text = new StringBuilder();
        StringBuilder tokens = new StringBuilder();
        for (JsonNode event : answered.events()) {
            text.append(event.at("/choices/0/delta/content").asText(""));
            tokens(event).forEach(tokens::append);
            assertThat(text.toString()).startsWith(tokens.toString());
        }
    }

    private static List<String> tokens(JsonNode answer) {
        List<String> tokens = new ArrayList<>();
        answer.at("/choices/0/logprobs/content")
                .forEach(token -> tokens.add(token.get("token").asText()));
        return tokens;
    }

    /** Events with one token each, whose text follows {@code lag} characters behind. */
    private static List<String> tokens(int lag, String... tokens) {
        List<String> events = new ArrayList<>();
        String all = String.join("", tokens);
        int read = 0;
        int sent = 0;
        for (String token : tokens) {
            read += token.length();
            int until = Math.max(sent, read - lag);
            events.add(event(all.substring(sent, until), token));
            sent = until;
        }
        if (sent < all.length()) {
            ObjectNode rest = Upstream.vllmChunk();
            Upstream.choice(rest, 0).putObject("delta").put("content", all.substring(sent));
            events.add(rest.toString());
        }
        events.add(end());
        return events;
    }

    private static String event(String text, String token) {
        ObjectNode chunk = Upstream.vllmChunk();
        ObjectNode choice = Upstream.choice(chunk, 0);
        choice.putObject("delta").put("content", text);
        ArrayNode content = choice.putObject("logprobs").putArray("content");
        ObjectNode entry = content.addObject().put("id", 7).put("token", token).put("logprob", -0.125);
        ArrayNode bytes = entry.putArray("bytes");
        for (byte value : token.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            bytes.add(value & 0xFF);
        }
        entry.putArray("top_logprobs").addObject().put("token", "alt").put("logprob", -2.5);
        return chunk.toString();
    }

    private static String end() {
        ObjectNode chunk = Upstream.vllmChunk();
        Upstream.choice(chunk, 0).put("finish_reason", "stop").putObject("delta");
        return chunk.toString();
    }
}
