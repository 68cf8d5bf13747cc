package dev.postern.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SealKeys LOG = Keys.log(ORIGIN);
    private static final WitnessPolicy POLICY = WitnessPolicy.of(LOG.keys());
    private static final NaiveTree TREE = NaiveTree.of(100);
    private static final TlogProof PROOF = new TlogProof(
            InclusionProof.make(TREE, 41, 100), LOG.sign(new Checkpoint(ORIGIN, 100, TREE.root(100)).text(), NOON));

    @Test
    void proof_is_read_as_it_was_written_and_holds() {
        TlogProof read = TlogProof.parse(PROOF.format());

        assertThat(read).isEqualTo(PROOF);
        assertThat(read.objection(NaiveTree.leaf(41), POLICY)).isEmpty();
    }

    @Test
    void extra_data_is_passed_over() {
        String extra = PROOF.format().replaceFirst("index", "extra AAAA\nindex");

        assertThat(TlogProof.parse(extra)).isEqualTo(PROOF);
    }

    @Test
    void another_record_is_not_proved() {
        assertThat(PROOF.objection(NaiveTree.leaf(42), POLICY)).isPresent();
    }

    @Test
    void proof_of_a_log_nobody_trusts_is_none() {
        assertThat(PROOF.objection(
                        NaiveTree.leaf(41), WitnessPolicy.of(Keys.log(ORIGIN).keys())))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "c2sp.org/tlog-proof@v1, c2sp.org/tlog-proof@v2",
        "index 41, index 041",
        "index 41, index 100",
        "index 41, index -1",
        "index 41, size 41",
        "index 41, extra !\\nindex 41",
    })
    void what_is_no_proof_is_refused(String part, String instead) {
        String file = PROOF.format().replace(part, instead.replace("\\n", "\n"));

        assertThatThrownBy(() -> TlogProof.parse(file)).isInstanceOf(SealFormatException.class);
    }
}
