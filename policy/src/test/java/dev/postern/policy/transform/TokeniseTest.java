package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokeniseTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String OTHER_CARD = "5555 5555 5555 4444";
    private static final String MAIL = "jane@example.com";

    @Test
    void values_are_numbered_by_type_in_the_order_of_first_use() {
        Tokenising conversation = new Tokenising();

        List<String> seen = conversation.prompt(
                "Pay " + CARD + " or " + OTHER_CARD + ".",
                "Mail " + MAIL + " about " + CARD + ", not " + OTHER_CARD + ".");

        assertThat(seen).containsExactly("Pay [CARD_1] or [CARD_2].", "Mail [EMAIL_1] about [CARD_1], not [CARD_2].");
    }

    @Test
    void value_keeps_its_token_in_later_requests_of_the_conversation() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Mail " + MAIL);

        List<String> later = conversation.prompt("Mail joe@example.org and " + MAIL);

        assertThat(later).containsExactly("Mail [EMAIL_2] and [EMAIL_1]");
    }

    @Test
    void longer_history_gives_every_value_the_token_it_had() {
        List<String> first = new Tokenising().prompt("Pay " + CARD, "Mail " + MAIL);

        List<String> second = new Tokenising().prompt("Pay " + CARD, "Mail " + MAIL, "Then pay " + OTHER_CARD);

        assertThat(second).startsWith(first.toArray(String[]::new));
    }

    @Test
    void answer_turns_tokens_back_and_masks_what_the_model_invents() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay " + CARD);

        String seen = conversation.answer("Paid [CARD_1], but " + OTHER_CARD + " and [CARD_2] were not.");

        assertThat(seen).isEqualTo("Paid " + CARD + ", but [PAYMENT_CARD] and [CARD_2] were not.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[CARD_1]",
                "[card_1]",
                "[ CARD_1 ]",
                "[CARD 1]",
                "[CARD-1]",
                "[**CARD_1**]",
                "[CARD\\_1]",
                "\\[CARD\\_1\\]",
                "&#91;CARD_1&#93;",
                "\\u005bCARD_1\\u005d",
                "%5BCARD_1%5D",
                "CARD_1"
            })
    void mangled_token_is_turned_back_at_every_cut(String mangled) {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay " + CARD);
        String text = "Card " + mangled + "'s limit.";
        for (int cut = 0; cut <= text.length(); cut++) {

            String seen = conversation
                    .answer(AnswerText.PROSE, List.of(text.substring(0, cut), text.substring(cut)))
                    .text();

            assertThat(seen).as("cut at %d", cut).isEqualTo("Card " + CARD + "'s limit.");
        }
    }

    @Test
    void text_of_the_requester_that_looks_like_a_token_comes_back_as_it_was() {
        Tokenising conversation = new Tokenising();

        List<String> seen = conversation.prompt("What does [CARD_1] mean? I wrote CARD_1 and [TEXT_1]. Pay " + CARD);

        assertThat(seen).containsExactly("What does [TEXT_1] mean? I wrote [TEXT_2] and [TEXT_3]. Pay [CARD_1]");
        assertThat(conversation.answer("[TEXT_1], [TEXT_2], [TEXT_3], [CARD_1]"))
                .isEqualTo("[CARD_1], CARD_1, [TEXT_1], " + CARD);
    }

    @Test
    void text_that_looks_like_a_token_nobody_gave_out_is_left_alone() {
        Tokenising conversation = new Tokenising();

        List<String> seen = conversation.prompt("What does [CARD_7] mean? Pay " + CARD);

        assertThat(seen).containsExactly("What does [CARD_7] mean? Pay [CARD_1]");
    }

    @Test
    void value_split_over_two_segments_has_one_token_in_the_first() {
        Tokenising conversation = new Tokenising();

        Verdict verdict =
                conversation.verdict(Guards.segment("Pay 4111 1111 ", false), Guards.segment("1111 1111 now", true));

        assertThat(verdict.texts()).extracting(SensitiveText::reveal).containsExactly("Pay [CARD_1]", " now");
        assertThat(conversation.answer("[CARD_1]")).isEqualTo(CARD);
        assertThat(verdict.action()).isEqualTo(Action.TOKENISE);
    }

    @ParameterizedTest
    @CsvSource({
        "ALWAYS,PROSE,true", "ALWAYS,JSON,true", "ALWAYS,ARGUMENTS,true",
        "TEXT,PROSE,true", "TEXT,JSON,true", "TEXT,ARGUMENTS,false",
        "NEVER,PROSE,false", "NEVER,JSON,false", "NEVER,ARGUMENTS,false"
    })
    void value_goes_only_where_its_rule_lets_it(Restore restore, AnswerText kind, boolean goes) {
        Tokenising conversation = new Tokenising(restore);
        conversation.prompt("Mail " + MAIL);

        String seen = conversation.answer(kind, List.of("to [EMAIL_1]!")).text();

        assertThat(seen).isEqualTo(goes ? "to " + MAIL + "!" : "to [EMAIL_1]!");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "ARGUMENTS"})
    void value_in_json_is_escaped(AnswerText kind) {
        Tokenising conversation = new Tokenising();
        Token token = conversation.vault().keep("PERSON", SensitiveText.of("a \"b\"\\\n\u0001c"), Restore.ALWAYS);

        String seen = conversation
                .answer(kind, List.of("{\"who\":\"" + token.written() + "\"}"))
                .text();

        assertThat(seen).isEqualTo("{\"who\":\"a \\\"b\\\"\\\\\\n\\u0001c\"}");
    }

    @Test
    void value_of_the_requester_may_stand_in_an_answer_without_its_token() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay " + CARD);

        Guards.Outcome seen = conversation.answer(AnswerText.PROSE, List.of("Paid " + CARD + "."));

        assertThat(seen.text()).isEqualTo("Paid " + CARD + ".");
        assertThat(seen.rulings()).isEmpty();
    }

    @Test
    void restored_value_is_not_judged_again() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("password: hunter2-Kq93xvW, card " + CARD);

        String seen = conversation.answer("password: [SECRET_1] card [CARD_1]");

        assertThat(seen).isEqualTo("password: hunter2-Kq93xvW card " + CARD);
    }

    @Test
    void cutting_an_answer_into_random_pieces_changes_nothing() {
        List<String> fragments = List.of(
                "[CARD_1]",
                "[EMAIL_1]",
                "[CARD_2]",
                "CARD_1",
                "[card 1]",
                "\\[CARD\\_1\\]",
                "&#91;",
                "CARD_1&#93;",
                "[",
                "]",
                "CARD",
                "_1",
                " ",
                "\n",
                "'s",
                "s",
                OTHER_CARD,
                MAIL,
                "joe@example.net",
                "4111",
                "secret=",
                "password: ",
                "[TEXT_1]",
                "\ud83d\ude00",
                "%5B",
                "EMAIL_1",
                "**",
                "\u00e9",
                "and",
                "1",
                "-----BEGIN PRIVATE KEY-----");
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay " + CARD + " to " + MAIL + ". [CARD_1]?");
        Cases.check("answers with tokens", 1500, cases -> {
            String text = cases.text(fragments, 14);
            AnswerText kind = cases.oneOf(List.of(AnswerText.values()));
            Guards.Outcome whole = conversation.answer(kind, List.of(text));

            Guards.Outcome outcome = conversation.answer(kind, StreamGuardTest.pieces(cases, text));

            assertThat(outcome).isEqualTo(whole);
        });
    }

    /** All pairs of cuts. */
    @Test
    void cutting_a_short_answer_at_any_two_places_changes_nothing() {
        Tokenising conversation = new Tokenising();
        conversation.prompt("Pay " + CARD + " to " + MAIL);
        String text = "Ja, [CARD_1]'s \\[EMAIL\\_1\\] & " + OTHER_CARD + " x@example.org";
        String whole = conversation.answer(text);
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {

                String seen = conversation
                        .answer(
                                AnswerText.PROSE,
                                List.of(
                                        text.substring(0, first),
                                        text.substring(first, second),
                                        text.substring(second)))
                        .text();

                assertThat(seen).as("cuts at %d and %d", first, second).isEqualTo(whole);
            }
        }
    }
}
