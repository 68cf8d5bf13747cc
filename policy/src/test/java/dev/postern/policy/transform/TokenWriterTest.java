package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.MemoryVault;
import dev.postern.policy.token.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenWriterTest {
    private final Vault vault = new MemoryVault();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to Ana Lima. | Write to [PERSON_1].",
                "Ana and Ana Lima | [PERSON_2] and [PERSON_1]",
                "nothing of it | nothing of it",
                "Ana LimaAna Lima | [PERSON_1][PERSON_1]"
            })
    void every_value_is_replaced_by_its_token_the_longest_first(String text, String expected) {
        vault.keep("PERSON", SensitiveText.of("Ana Lima"), Restore.ALWAYS);
        vault.keep("PERSON", SensitiveText.of("Ana"), Restore.ALWAYS);

        assertThat(new TokenWriter(vault).write(text)).isEqualTo(expected);
    }

    @Test
    void a_value_in_the_arguments_of_a_tool_is_replaced_in_its_escaped_form() {
        vault.keep("NAME", SensitiveText.of("the \"Rose\"\n"), Restore.ALWAYS);

        assertThat(new TokenWriter(vault).write("{\"to\":\"the \\\"Rose\\\"\\n\"}"))
                .isEqualTo("{\"to\":\"[NAME_1]\"}");
    }

    @Test
    void an_empty_vault_changes_nothing() {
        assertThat(new TokenWriter(vault).write("as it is")).isEqualTo("as it is");
    }
}
