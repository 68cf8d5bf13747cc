package dev.postern.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.wire.WeighedStream.Api;
import dev.postern.policy.decision.Action;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is weighed by the probabilities of its tokens, which change nothing in it and never go out. */
class UnsureAnswerTest {
    private static final String TEXT = "Pay 4111111111111111 or 4111 now.";
    private static final double SURE = -0.01;
    private static final double UNSURE = -1.5;

    static Stream<Arguments> apisAndActions() {
        return Stream.of(Api.values())
                .flatMap(api ->
                        Stream.of(Action.LOG, Action.MASK, Action.BLOCK).map(action -> Arguments.of(api, action)));
    }

    @ParameterizedTest
    @MethodSource("apisAndActions")
    void wherever_a_stream_is_cut_its_answer_is_the_same_as_without_probabilities(Api api, Action action) {
        ClientRequest request = api.request(",'stream':true");
        for (String[] pieces : Upstream.cuts(TEXT)) {
            WeighedStream plain = WeighedStream.run(
                    request, CardPolicy.guards(action), Optional.empty(), WeighedStream.upstream("null", pieces));
            WeighedStream sure = weighed(request, action, SURE, pieces);
            WeighedStream unsure = weighed(request, action, UNSURE, pieces);

            assertThat(sure.events()).isEqualTo(plain.events());
            assertThat(sure.whole()).isEqualTo(plain.whole());
            assertThat(sure.answer().rulings()).isEqualTo(plain.answer().rulings());
            assertThat(unsure.withoutOffer()).isEqualTo(plain.events());
            assertThat(unsure.events().toString() + unsure.whole()).doesNotContain("hush", "logprob\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void unsure_answer_names_the_larger_model_once(Api api) {
        WeighedStream stream = weighed(api.request(",'stream':true"), Action.LOG, UNSURE, "Perhaps", " so.");
        WeighedStream whole = weighed(api.request(""), Action.LOG, UNSURE, "Perhaps", " so.");

        assertThat(String.join("", stream.events())).containsOnlyOnce("\"postern\":{\"unsure\":{\"certainty\":0.0");
        assertThat(whole.offered().toString())
                .matches("\\{\"certainty\":0.0\\d,\"model\":\"large\",\"zone\":\"external\",\"farther\":true,"
                        + "\"prompt_price\":0.4,\"answer_price\":1.2}");
        assertThat(whole.answer().weighed()).get().matches(WeighedAnswer::isUnsure);
    }

    @ParameterizedTest
    @EnumSource
    void sure_answer_offers_nothing(Api api) {
        WeighedStream stream = weighed(api.request(",'stream':true"), Action.LOG, SURE, "Of", " course.");

        assertThat(stream.events().toString()).doesNotContain("postern");
        assertThat(stream.answer().weighed()).get().matches(weighed -> !weighed.isUnsure());
    }

    @Test
    void offer_comes_with_the_event_that_ends_the_answer() {
        WeighedStream stream = weighed(Api.CHAT.request(",'stream':true"), Action.LOG, UNSURE, "Perhaps", " so.");

        assertThat(stream.events())
                .filteredOn(event -> event.contains("postern"))
                .singleElement()
                .asString()
                .contains("\"finish_reason\":\"stop\"", "\"content\":\" so.\"");
    }

    @Test
    void answer_that_policy_ends_offers_nothing() {
        WeighedStream stream = weighed(Api.CHAT.request(",'stream':true"), Action.BLOCK, UNSURE, TEXT);

        assertThat(stream.answer().weighed()).isEmpty();
    }

    @Test
    void client_that_asks_for_probabilities_gets_them_and_the_offer() {
        ClientRequest request = Api.CHAT.request(",'stream':true,'logprobs':true,'top_logprobs':2");

        WeighedStream stream = weighed(request, Action.LOG, UNSURE, "Perhaps", " so.");

        assertThat(String.join("", stream.events()))
                .contains("\"token\":\"hush\"")
                .containsOnlyOnce("\"postern\"");
    }

    /** What a server may send in the place of probabilities; the answer is the same, and nothing is known of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"x\"",
                "[]",
                "[[{\"logprob\":-3}]]",
                "{}",
                "{\"content\":null}",
                "{\"content\":{\"logprob\":-3}}",
                "{\"content\":[]}",
                "{\"content\":[null]}",
                "{\"content\":[\"hush\"]}",
                "{\"content\":[{\"token\":\"hush\"}]}",
                "{\"content\":[{\"logprob\":\"-3\"}]}",
                "{\"content\":[{\"logprob\":{\"hush\":[1]}}]}",
                "{\"content\":[{\"logprob\":NaN}]}",
                "{\"content\":[{\"logprob\":Infinity}]}",
                "{\"content\":[{\"logprob\":1e999}]}",
                "{\"content\":[{\"logprob\":0.5}]}",
                "{\"content\":[{\"logprob\":-3,\"top_logprobs\":[{\"logprob\":7}]}]}",
                "{\"content\":[{\"logprob\":-3,\"top_logprobs\":[[1],\"hush\",{\"token\":[\"hush\"]}]}]}",
                "{\"token_logprobs\":[-3],\"tokens\":[\"hush\"]}"
            })
    void probabilities_that_make_no_sense_say_nothing_and_break_nothing(String logprobs) {
        ClientRequest request = Api.CHAT.request(",'stream':true");
        String[] pieces = {"Per", "haps."};
        WeighedStream plain = WeighedStream.run(
                request, CardPolicy.guards(Action.MASK), Optional.empty(), WeighedStream.upstream("null", pieces));

        WeighedStream odd = WeighedStream.run(
                request,
                CardPolicy.guards(Action.MASK),
                Optional.of(WeighedStream.OFFER),
                WeighedStream.upstream(logprobs, pieces));

        assertThat(odd.events()).isEqualTo(plain.events());
        assertThat(odd.answer().weighed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content\":[{\"logprob\":-Infinity}]}",
                "{\"content\":[{\"logprob\":-9999.0,\"top_logprobs\":null,\"bytes\":\"?\"}]}",
                "{\"refusal\":[7],\"content\":[{\"logprob\":-3,\"token\":[\"hush\"],\"id\":{}}]}"
            })
    void impossible_tokens_and_odd_neighbours_still_count(String logprobs) {
        WeighedStream odd = WeighedStream.run(
                Api.CHAT.request(""),
                CardPolicy.guards(Action.MASK),
                Optional.of(WeighedStream.OFFER),
                WeighedStream.upstream(logprobs, "Per", "haps."));

        assertThat(odd.answer().weighed()).get().matches(WeighedAnswer::isUnsure);
    }

    @ParameterizedTest
    @CsvSource({"200000, 1", "1, 200000"})
    void endless_lists_of_probabilities_are_no_part_of_the_answer(int tokens, int alternatives) {
        String one = "{\"token\":\"hush\",\"logprob\":-3,\"top_logprobs\":["
                + String.join(",", Collections.nCopies(alternatives, "{\"logprob\":-3}")) + "]}";
        String logprobs = "{\"content\":[" + String.join(",", Collections.nCopies(tokens, one)) + "]}";

        WeighedStream endless = WeighedStream.run(
                Api.CHAT.request(""),
                CardPolicy.guards(Action.MASK),
                Optional.of(WeighedStream.OFFER),
                WeighedStream.upstream(logprobs, "Perhaps."));

        assertThat(endless.whole()).contains("Perhaps.").doesNotContain("hush");
        assertThat(endless.answer().weighed().isPresent()).isEqualTo(tokens == 1);
    }

    @Test
    void answer_of_which_most_came_without_probabilities_is_not_weighed() {
        List<String> upstream = new ArrayList<>(WeighedStream.upstream("null", "a", "b", "c"));
        upstream.set(
                1,
                WeighedStream.upstream(WeighedStream.token(UNSURE), "a").get(1).replace("\"stop\"", "null"));

        WeighedStream half = WeighedStream.run(
                Api.CHAT.request(""), CardPolicy.guards(Action.MASK), Optional.of(WeighedStream.OFFER), upstream);

        assertThat(half.answer().weighed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHAT      |                                                          | OPEN",
                "CHAT      | ,'logprobs':true                                         | WANTED",
                "CHAT      | ,'logprobs':true,'top_logprobs':3                        | WANTED",
                "CHAT      | ,'logprobs':false                                        | NONE",
                "CHAT      | ,'n':2                                                   | NONE",
                "CHAT      | ,'response_format':{'type':'json_object'}                | NONE",
                "CHAT      | ,'tools':[{'type':'function','function':{'name':'f'}}]   | NONE",
                "CHAT      | ,'functions':[{'name':'f'}]                              | NONE",
                "RESPONSES |                                                          | OPEN",
                "RESPONSES | ,'top_logprobs':2                                        | WANTED",
                "RESPONSES | ,'text':{'format':{'type':'json_object'}}                | NONE",
                "MESSAGES  |                                                          | OPEN",
                "MESSAGES  | ,'tools':[{'name':'f','input_schema':{'type':'object'}}] | NONE"
            })
    void one_answer_in_plain_words_can_be_weighed(Api api, @Nullable String more, TokenChances chances) {
        ClientRequest request = api.request(more == null ? "" : more);

        assertThat(request.chances()).isEqualTo(chances);
    }

    private static WeighedStream weighed(ClientRequest request, Action action, double chance, String... pieces) {
        return WeighedStream.run(
                request,
                CardPolicy.guards(action),
                Optional.of(WeighedStream.OFFER),
                WeighedStream.upstream(WeighedStream.token(chance), pieces));
    }
}
