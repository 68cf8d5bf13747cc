package dev.postern.gateway.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Restore;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Kept;
import dev.postern.policy.token.Token;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealedVaultTest {
    private static final SensitiveText CARD = SensitiveText.of("4111 1111 1111 1111");
    private static final SensitiveText UMLAUT = SensitiveText.of("J\u00fcrgen \ud83d\ude00");

    private SealedVault vault;

    @BeforeEach
    void open_a_vault() {
        vault = new SealedVault(new SecureRandom());
    }

    @Test
    void values_are_numbered_by_label_and_keep_their_number() {
        Token first = vault.keep("CARD", CARD, Restore.ALWAYS);
        Token second = vault.keep("CARD", UMLAUT, Restore.ALWAYS);
        Token other = vault.keep("PERSON", CARD, Restore.ALWAYS);

        Token again = vault.keep("CARD", CARD, Restore.ALWAYS);

        assertThat(first).isEqualTo(new Token("CARD", 1));
        assertThat(second).isEqualTo(new Token("CARD", 2));
        assertThat(other).isEqualTo(new Token("PERSON", 1));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void value_comes_back_as_it_was() {
        vault.keep("CARD", CARD, Restore.ALWAYS);
        Token token = vault.keep("PERSON", UMLAUT, Restore.TEXT);

        Kept kept = vault.kept(token);

        assertThat(kept).isEqualTo(new Kept(UMLAUT, Restore.TEXT));
    }

    @Test
    void strictest_of_several_rules_counts() {
        Token token = vault.keep("CARD", CARD, Restore.TEXT);
        vault.keep("CARD", CARD, Restore.NEVER);
        vault.keep("CARD", CARD, Restore.ALWAYS);

        Kept kept = vault.kept(token);

        assertThat(kept).isEqualTo(new Kept(CARD, Restore.NEVER));
    }

    @Test
    void only_what_was_given_out_is_known() {
        vault.keep("CARD", CARD, Restore.ALWAYS);

        assertThat(vault.kept(new Token("CARD", 2))).isNull();
        assertThat(vault.kept(new Token("EMAIL", 1))).isNull();
        assertThat(vault.holds(CARD)).isTrue();
        assertThat(vault.holds(UMLAUT)).isFalse();
    }

    @Test
    void new_vault_is_empty() {
        assertThat(vault.isEmpty()).isTrue();
        assertThat(vault.kept(new Token("CARD", 1))).isNull();
        assertThat(vault.holds(CARD)).isFalse();
    }
}
