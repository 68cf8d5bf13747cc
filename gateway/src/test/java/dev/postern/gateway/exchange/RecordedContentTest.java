package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.event.Content;
import dev.postern.gateway.ticket.Ticket;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordedContentTest {
    private static final String VALUE = "4111 1111 1111 1111";
    private static final String ANSWER = """
            {"text":"Your card 4111 1111 1111 1111.","call":"{\\"card\\":\\"4111 1111 1111 1111\\"}","count":1.50}""";

    private final Vault vault = new MemoryVault();

    @ParameterizedTest
    @CsvSource({"METADATA, false", "MASKED, false", "FULL, true"})
    void a_prompt_as_it_came_is_kept_in_full_only(RecordLevel level, boolean kept) {
        assertThat(RecordedContent.received(level, bytes("prompt")).isEmpty()).isNotEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"METADATA, false", "MASKED, true", "FULL, true"})
    void a_prompt_as_it_left_is_kept_unless_nothing_is(RecordLevel level, boolean kept) {
        assertThat(RecordedContent.forwarded(level, bytes("prompt")).isEmpty()).isNotEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "METADATA, ''",
        "MASKED, 'x-postern-justification: For [PERSON]\n\n'",
        "FULL, 'x-postern-justification: For somebody\n\nprompt'"
    })
    void a_justification_stands_before_the_prompt_as_it_came(RecordLevel level, String kept) {
        Justified why = new Justified(
                new Ticket(new UUID(1, 2), Instant.EPOCH, ""),
                new TreeSet<>(Set.of("names")),
                SensitiveText.of("For somebody"),
                SensitiveText.of("For [PERSON]"));

        Content recorded = RecordedContent.justified(level, why, RecordedContent.received(level, bytes("prompt")));

        assertThat(text(recorded)).isEqualTo(kept);
    }

    @Test
    void a_masked_answer_has_tokens_where_values_were_restored() {
        vault.keep("CARD", SensitiveText.of(VALUE), Restore.ALWAYS);

        Content recorded = RecordedContent.delivered(RecordLevel.MASKED, bytes(ANSWER), vault);

        assertThat(text(recorded))
                .isEqualTo(
                        "{\"text\":\"Your card [CARD_1].\",\"call\":\"{\\\"card\\\":\\\"[CARD_1]\\\"}\",\"count\":1.5}");
    }

    @Test
    void a_masked_transcript_has_tokens_as_well() {
        vault.keep("CARD", SensitiveText.of(VALUE), Restore.ALWAYS);

        Content recorded = RecordedContent.delivered(RecordLevel.MASKED, bytes("It is " + VALUE), vault);

        assertThat(text(recorded)).isEqualTo("It is [CARD_1]");
    }

    @ParameterizedTest
    @EnumSource(value = RecordLevel.class, names = "METADATA", mode = EnumSource.Mode.EXCLUDE)
    void an_answer_in_which_nothing_was_restored_is_kept_as_it_is(RecordLevel level) {
        assertThat(text(RecordedContent.delivered(level, bytes(ANSWER), vault))).isEqualTo(ANSWER);
    }

    @Test
    void a_full_answer_is_kept_as_it_was_delivered() {
        vault.keep("CARD", SensitiveText.of(VALUE), Restore.ALWAYS);

        assertThat(text(RecordedContent.delivered(RecordLevel.FULL, bytes(ANSWER), vault)))
                .isEqualTo(ANSWER);
    }

    @Test
    void nothing_is_kept_of_an_answer_where_only_metadata_is() {
        assertThat(RecordedContent.delivered(RecordLevel.METADATA, bytes(ANSWER), vault)
                        .isEmpty())
                .isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Content content) {
        return new String(content.reveal(), StandardCharsets.UTF_8);
    }
}
