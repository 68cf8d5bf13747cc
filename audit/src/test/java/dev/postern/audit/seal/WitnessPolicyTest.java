package dev.postern.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.chain.Hash;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessPolicyTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SealKeys LOG = Keys.log(ORIGIN);
    private static final List<SealKeys> WITNESSES =
            List.of(Keys.witness("x1"), Keys.witness("x2"), Keys.witness("x3"), Keys.witness("y1"));
    private static final String TEXT = new Checkpoint(ORIGIN, 1, Hash.NONE).text();
    private static final String NAMED =
            LOG.keys().stream().map(key -> "log " + key.vkey() + "\n").collect(Collectors.joining())
                    + WITNESSES.stream()
                            .flatMap(keys -> keys.keys().stream())
                            .map(key -> "witness " + key.name() + "\t " + key.vkey() + " https://w.example/"
                                    + key.name() + "\n")
                            .collect(Collectors.joining());

    @ParameterizedTest
    @CsvSource({
        "x1 x2 y1, true",
        "x3 x2 y1, true",
        "x1 y1, false",
        "x1 x2 x3, false",
        "'', false",
    })
    void groups_count_their_members(String signed, boolean enough) {
        WitnessPolicy policy =
                WitnessPolicy.parse("# who\n\n" + NAMED + "group X 2 x1 x2 x3\ngroup both all X y1\n quorum both\n");

        assertThat(policy.satisfied(note(signed))).isEqualTo(enough);
    }

    @ParameterizedTest
    @CsvSource({"any x1 x2, x2, true", "any x1 x2, x3, false", "all x1 x2, x1, false", "all x1 x2, x1 x2, true"})
    void any_and_all_are_thresholds(String group, String signed, boolean enough) {
        WitnessPolicy policy = WitnessPolicy.parse(NAMED + "group g " + group + "\nquorum g\n");

        assertThat(policy.satisfied(note(signed))).isEqualTo(enough);
    }

    @Test
    void both_signatures_of_the_log_are_required() {
        WitnessPolicy policy = WitnessPolicy.parse(NAMED + "quorum none\n");
        SignedNote whole = note("");

        assertThat(policy.satisfied(whole)).isTrue();
        for (NoteSignature signature : whole.signatures()) {
            assertThat(policy.satisfied(new SignedNote(TEXT, List.of(signature))))
                    .isFalse();
        }
    }

    @Test
    void keys_of_one_type_stand_for_each_other() {
        SealKeys later = Keys.log(ORIGIN);
        WitnessPolicy policy = WitnessPolicy.parse(NAMED
                + later.keys().stream().map(key -> "log " + key.vkey() + "\n").collect(Collectors.joining())
                + "quorum none");

        assertThat(policy.satisfied(note(""))).isTrue();
        assertThat(policy.satisfied(later.sign(TEXT, NOON))).isTrue();
    }

    @Test
    void wrong_signature_of_a_known_witness_refuses_the_note() {
        WitnessPolicy policy = WitnessPolicy.parse(NAMED + "quorum none\n");
        NoteSignature wrong =
                WITNESSES.getFirst().signers().getFirst().sign(new Checkpoint(ORIGIN, 2, Hash.NONE).text(), NOON);

        assertThat(policy.objection(note("").with(wrong)).orElseThrow()).contains("x1");
    }

    @Test
    void another_log_is_not_trusted() {
        WitnessPolicy policy = WitnessPolicy.of(Keys.log("other.example").keys());

        assertThat(policy.satisfied(note(""))).isFalse();
    }

    @Test
    void written_policy_is_read() {
        assertThat(WitnessPolicy.parse(WitnessPolicy.text(LOG.keys())).satisfied(note("")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum x9",
                "quorum none\nquorum none",
                "quorum",
                "group g 1 x1\ngroup h 1 x1\nquorum h",
                "group g 0 x1\nquorum g",
                "group g 2 x1\nquorum g",
                "group g 01 x1\nquorum g",
                "group g any\nquorum g",
                "group g any h\ngroup h any x1\nquorum g",
                "group none any x1\nquorum none",
                "group x1 any x2\nquorum x1",
                "group g any none\nquorum g",
                "witness\nquorum none",
                "quorum none\r",
                "unknown line\nquorum none",
            })
    void what_is_no_policy_is_refused(String rest) {
        assertThatThrownBy(() -> WitnessPolicy.parse(NAMED + rest)).isInstanceOf(SealFormatException.class);
    }

    @Test
    void the_same_key_twice_is_refused() {
        NoteKey key = WITNESSES.getFirst().keys().getFirst();

        assertThatThrownBy(() -> WitnessPolicy.parse(NAMED + "witness again " + key.vkey() + "\nquorum none"))
                .hasMessageContaining("there already");
    }

    private static SignedNote note(String signed) {
        SignedNote note = LOG.sign(TEXT, NOON);
        for (SealKeys keys : WITNESSES) {
            NoteSigner witness = keys.signers().getFirst();
            if (List.of(signed.split(" ")).contains(witness.key().name())) {
                note = note.with(witness.sign(TEXT, NOON));
            }
        }
        return note;
    }
}
