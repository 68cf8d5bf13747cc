package dev.postern.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {
    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    /** The vector of docs/audit-format.md. */
    @Test
    void an_address_has_this_commitment() {
        byte[] commitment = Commitment.make(Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.7");

        assertThat(HexFormat.of().formatHex(commitment)).isEqualTo(Vectors.read("commitment.sha256"));
    }

    @Test
    void value_and_salt_open_a_commitment() {
        byte[] commitment = Commitment.make(Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.7");

        assertThat(Commitment.check(commitment, Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.7"))
                .isTrue();
    }

    @Test
    void nothing_else_opens_it() {
        byte[] commitment = Commitment.make(Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.7");

        assertThat(Commitment.check(commitment, Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.8"))
                .isFalse();
        assertThat(Commitment.check(commitment, Field.CLIENT_REQUEST_ID_COMMITMENT, SALT, "192.0.2.7"))
                .isFalse();
        assertThat(Commitment.check(commitment, Field.CLIENT_ADDRESS_COMMITMENT, new byte[16], "192.0.2.7"))
                .isFalse();
        assertThat(Commitment.check(commitment, Field.CLIENT_ADDRESS_COMMITMENT, new byte[0], "192.0.2.7"))
                .isFalse();
        assertThat(Commitment.check(new byte[0], Field.CLIENT_ADDRESS_COMMITMENT, SALT, "192.0.2.7"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void a_salt_of_another_length_makes_none(int length) {
        assertThatThrownBy(() -> Commitment.make(Field.CLIENT_ADDRESS_COMMITMENT, new byte[length], "192.0.2.7"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
