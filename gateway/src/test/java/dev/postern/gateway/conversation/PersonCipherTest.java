package dev.postern.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.content.UnreadableContentException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonCipherTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final byte[] KEY = new byte[32];
    private static final byte[] SAID = "What is it?".getBytes(StandardCharsets.UTF_8);

    private final PersonCipher cipher = new PersonCipher("a", KEY, RANDOM);

    /** A way to read a turn that was sealed at place 3 of conversation {@link #ONE}. */
    interface Way {
        void open(PersonCipher cipher, byte[] sealed);
    }

    static Stream<Way> ways_that_fail() {
        return Stream.of(
                (cipher, row) -> cipher.openTurn(ONE, 4, row),
                (cipher, row) -> cipher.openTurn(OTHER, 3, row),
                (cipher, row) -> cipher.openTitle(ONE, row),
                (cipher, row) -> new PersonCipher("b", KEY, RANDOM).openTurn(ONE, 3, row),
                (cipher, row) -> new PersonCipher("a", "x".repeat(32).getBytes(StandardCharsets.US_ASCII), RANDOM)
                        .openTurn(ONE, 3, row),
                (cipher, row) -> cipher.openTurn(ONE, 3, Arrays.copyOf(row, row.length - 1)),
                (cipher, row) -> cipher.openTurn(ONE, 3, Arrays.copyOf(row, 5)));
    }

    @Test
    void turn_is_read_in_its_own_place() {
        byte[] sealed = cipher.sealTurn(ONE, 3, SAID);

        assertThat(cipher.openTurn(ONE, 3, sealed)).isEqualTo(SAID);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("What");
    }

    @ParameterizedTest
    @MethodSource("ways_that_fail")
    void row_that_was_moved_or_altered_is_not_read(Way way) {
        byte[] sealed = cipher.sealTurn(ONE, 3, SAID);

        assertThatThrownBy(() -> way.open(cipher, sealed)).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void same_text_is_another_one_each_time() {
        assertThat(cipher.sealTitle(ONE, "Same")).isNotEqualTo(cipher.sealTitle(ONE, "Same"));
    }
}
