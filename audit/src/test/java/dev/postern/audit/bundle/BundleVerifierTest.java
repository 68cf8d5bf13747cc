package dev.postern.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.CanonicalBytes;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.InclusionProof;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a bundle, and what is said of one in which it does not, although its exporter signed it. */
class BundleVerifierTest {
    private final SampleTrail trail = SampleTrail.of(40);
    private final int size = trail.records().size();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 83", "0, 1", "1, 83", "64, 83", "17, 18", "63, 64"})
    void a_range_between_two_checkpoints_is_valid(int from, int to) throws IOException {
        Summary summary = verify(trail.range(folder, from, to));

        assertThat(summary.problem()).isEmpty();
        assertThat(summary.records()).isEqualTo(to - from);
    }

    @Test
    void an_exchange_that_goes_on_is_told() throws IOException {
        assertThat(verify(trail.range(folder, 0, size)).open()).isOne();
    }

    @Test
    void a_selection_proves_each_of_its_records() throws IOException {
        Summary summary = verify(trail.selection(folder, 0, 7, 8, size - 1));

        assertThat(summary.problem()).isEmpty();
        assertThat(summary.records()).isEqualTo(4);
    }

    @Test
    void keys_of_somebody_else_do_not_count() throws IOException {
        Path bundle = trail.range(folder, 0, size);
        SealKeys others = others();

        Summary summary =
                new BundleVerifier(Optional.of(WitnessPolicy.of(others.keys())), (n, r, d) -> {}).verify(bundle);

        assertThat(summary.exit()).isEqualTo(Exit.UNTRUSTED);
    }

    @Test
    void a_quorum_of_witnesses_that_did_not_sign_is_missed() throws IOException {
        Path file = folder.resolve("witness.pem");
        SealKeys.generate(file, SealKeys.ofAWitness());
        String witness = SealKeys.read(file, "witness.example", SealKeys.ofAWitness())
                .keys()
                .getFirst()
                .vkey();
        WitnessPolicy policy =
                WitnessPolicy.parse(WitnessPolicy.text(SampleTrail.signing().keys())
                                .replace("quorum none\n", "") + "witness w1 " + witness + "\nquorum w1\n");

        Summary summary = new BundleVerifier(Optional.of(policy), (n, r, d) -> {}).verify(trail.range(folder, 0, size));

        assertThat(summary.exit()).isEqualTo(Exit.UNTRUSTED);
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("a field was changed", Exit.ALTERED, 11, (Forgery) (records, i) -> {
                    ChainedRecord record = records.get(i);
                    record.fields().stored(Field.MODEL, "another");
                    records.set(i, rehashed(record));
                }),
                Arguments.of("a record was left out", Exit.INCOMPLETE, -1, (Forgery) (records, i) -> records.remove(i)),
                Arguments.of("two records changed places", Exit.INCOMPLETE, 10, (Forgery) (records, i) -> {
                    ChainedRecord record = records.get(i);
                    records.set(i, records.get(i + 4));
                    records.set(i + 4, record);
                }),
                Arguments.of("a record stands twice", Exit.INCOMPLETE, -1, (Forgery)
                        (records, i) -> records.add(i + 1, records.get(i))),
                Arguments.of("an end lost its beginning", Exit.ALTERED, 11, (Forgery) (records, i) -> {
                    ChainedRecord record = records.get(i);
                    record.fields().stored(Field.KIND, "HEARTBEAT");
                    records.set(i, rehashed(record));
                }));
    }

    /** The forger holds the exporter's key and may sign manifests, but no checkpoint. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_forgery_with_the_exporters_key_is_found_and_located(String what, Exit exit, int record, Forgery forgery)
            throws IOException {
        List<ChainedRecord> records = new ArrayList<>(trail.records());
        forgery.of(records, 10);
        Path bundle = signed(records);

        Summary summary = verify(bundle);

        assertThat(summary.exit()).isEqualTo(exit);
        // What is left out or added changes the count, which is looked at before the records.
        assertThat(summary.problem().orElseThrow().record().orElse(-1)).isEqualTo(record);
    }

    @Test
    void a_record_that_was_changed_with_its_leaf_hash_breaks_the_chain_at_the_next_one() throws IOException {
        List<ChainedRecord> records = new ArrayList<>(trail.records());
        records.get(10).fields().stored(Field.MODEL, "another");
        records.set(10, rehashed(records.get(10)));

        Problem problem = verify(signed(records)).problem().orElseThrow();

        assertThat(problem.exit()).isEqualTo(Exit.ALTERED);
        assertThat(problem.place()).contains(trail.records().get(11).position());
    }

    @Test
    void the_last_record_of_a_lane_is_held_by_the_tree() throws IOException {
        List<ChainedRecord> records = new ArrayList<>(trail.records());
        records.getLast().fields().stored(Field.MODEL, "another");
        records.set(size - 1, rehashed(records.getLast()));

        assertThat(verify(signed(records)).exit()).isEqualTo(Exit.ALTERED);
    }

    @Test
    void a_record_of_which_only_the_hash_is_left_must_be_explained() throws IOException {
        Path bundle;
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, trail.frame(0, size), folder)) {
            for (ChainedRecord record : trail.records()) {
                if (record.position().sequence() == 1) {
                    writer.addDropped(record.position(), record.hash());
                } else {
                    writer.add(trail.bytes(record), record.hash());
                }
            }
            bundle = trail.write(writer, folder);
        }

        Problem problem = verify(bundle).problem().orElseThrow();

        assertThat(problem.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(problem.record()).hasValue(0);
    }

    @Test
    void a_proof_of_another_record_proves_nothing() throws IOException {
        Frame frame = Frame.ofSelection(
                SampleTrail.ORIGIN, WitnessPolicy.text(SampleTrail.signing().keys()), trail.checkpoint(size));
        Path bundle;
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.SELECTION, frame, folder)) {
            InclusionProof proof = new InclusionProof(3, size, List.of(Hash.NONE));
            writer.add(trail.bytes(trail.records().get(3)), proof);
            bundle = trail.write(writer, folder);
        }

        assertThat(verify(bundle).exit()).isEqualTo(Exit.ALTERED);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_disclosed_is_handed_over_and_the_rest_stays_withheld(Disclosable chosen) throws IOException {
        SampleTrail open = SampleTrail.of(3).disclosing(chosen);
        Path bundle = open.range(folder, 0, open.records().size());
        Map<Disclosable, Set<String>> seen = new EnumMap<>(Disclosable.class);

        Summary summary = new BundleVerifier(
                        Optional.of(SampleTrail.policy()),
                        (number, record, disclosed) -> disclosed.forEach((what, value) ->
                                seen.computeIfAbsent(what, _ -> new HashSet<>()).add(value)))
                .verify(bundle);

        assertThat(summary.problem()).isEmpty();
        assertThat(summary.manifest().orElseThrow().about().redactions())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(chosen)));
        assertThat(seen)
                .isEqualTo(Map.of(chosen, Set.of(chosen == Disclosable.CLIENT_ADDRESS ? "192.0.2.7" : "client-1")));
    }

    static Stream<Arguments> falseDisclosures() {
        return Stream.of(
                Arguments.of("another value", 2, new Claim(2, Disclosable.CLIENT_ADDRESS, "192.0.2.8", false)),
                Arguments.of("another salt", 2, new Claim(2, Disclosable.CLIENT_ADDRESS, "192.0.2.7", true)),
                Arguments.of(
                        "a value of a field that is withheld",
                        2,
                        new Claim(2, Disclosable.CLIENT_REQUEST_ID, "client-1", false)),
                Arguments.of(
                        "a value of a record that commits to none",
                        3,
                        new Claim(3, Disclosable.CLIENT_ADDRESS, "192.0.2.7", false)));
    }

    /** What somebody claims with the exporter's key: the value of a record that it is not. */
    record Claim(int record, Disclosable what, String value, boolean otherSalt) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("falseDisclosures")
    void a_value_that_is_claimed_falsely_is_refused_by_its_record(String what, int record, Claim claim)
            throws IOException {
        SampleTrail open = SampleTrail.of(3).disclosing(Disclosable.CLIENT_ADDRESS);
        int end = open.records().size();
        Path bundle;
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, open.frame(0, end), folder)) {
            for (int i = 0; i < end; i++) {
                ChainedRecord each = open.records().get(i);
                writer.add(open.bytes(each), each.hash());
                if (i == claim.record()) {
                    writer.disclose(claim.what(), open.salt(each, claim.what(), claim.otherSalt()), claim.value());
                }
            }
            bundle = open.write(writer, folder);
        }

        Problem problem = verify(bundle).problem().orElseThrow();

        assertThat(problem.exit()).isEqualTo(Exit.ALTERED);
        assertThat(problem.record()).hasValue(record);
    }

    @FunctionalInterface
    interface Forgery {
        void of(List<ChainedRecord> records, int index);
    }

    private Path signed(List<ChainedRecord> records) throws IOException {
        try (BundleWriter writer = new BundleWriter(Manifest.Kind.RANGE, trail.frame(0, size), folder)) {
            for (ChainedRecord record : records) {
                writer.add(trail.bytes(record), record.hash());
            }
            return trail.write(writer, folder);
        }
    }

    private static ChainedRecord rehashed(ChainedRecord record) {
        return new ChainedRecord(
                record.position(),
                record.previous(),
                record.fields(),
                new CanonicalBytes().hash(record.position(), record.previous(), record.fields()));
    }

    private SealKeys others() throws IOException {
        Path file = folder.resolve("others.pem");
        SealKeys.generate(file, SealKeys.ofTheLog());
        return SealKeys.read(file, SampleTrail.ORIGIN, SealKeys.ofTheLog());
    }

    private static Summary verify(Path bundle) throws IOException {
        return new BundleVerifier(Optional.empty(), (number, record, disclosed) -> {}).verify(bundle);
    }
}
