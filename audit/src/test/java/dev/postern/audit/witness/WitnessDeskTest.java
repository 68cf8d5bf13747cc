package dev.postern.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.CompactRange;
import dev.postern.audit.seal.ConsistencyProof;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.NoteKey;
import dev.postern.audit.seal.NoteSignature;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.WitnessPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessDeskTest {
    private static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final SealKeys LOG = Keys.log(ORIGIN);
    private static final SealKeys WITNESS = Keys.witness("witness.example/w1");
    private static final Map<String, Hash> NODES = new HashMap<>();
    private static final Map<Integer, Hash> ROOTS = new HashMap<>();
    private static final NodeSource TREE = (level, index) -> Objects.requireNonNull(NODES.get(level + "/" + index));

    @TempDir
    Path folder = Path.of("");

    private WitnessDesk desk = desk(Path.of(""));

    static {
        CompactRange range = new CompactRange((level, index, hash) -> NODES.put(level + "/" + index, hash));
        for (int size = 0; size <= 50; size++) {
            ROOTS.put(size, range.root());
            range.append(leaf(size));
        }
    }

    @BeforeEach
    void open() {
        desk = desk(folder);
    }

    @Test
    void heads_that_continue_each_other_are_signed() {
        for (int[] step : new int[][] {{0, 0}, {0, 7}, {7, 7}, {7, 8}, {8, 50}}) {
            WitnessReply reply = desk.add(call(step[0], step[1], LOG));

            assertThat(reply.status()).isEqualTo(200);
            NoteSignature signature = NoteSignature.parse(reply.body().strip());
            SignedNote note = new SignedNote(text(step[1]), List.of(signature));
            assertThat(WITNESS.keys().getFirst().verify(note)).isEqualTo(NoteKey.Outcome.GOOD);
        }
    }

    @Test
    void the_last_head_outlives_the_process() {
        desk.add(call(0, 7, LOG));

        WitnessReply reply = desk(folder).add(call(0, 9, LOG));

        assertThat(reply).isEqualTo(new WitnessReply(409, "text/x.tlog.size", "7\n"));
    }

    @Test
    void a_smaller_head_is_not_signed_after_a_larger_one() {
        desk.add(call(0, 20, LOG));

        assertThat(desk.add(call(0, 7, LOG)).status()).isEqualTo(409);
        assertThat(desk.add(call(7, 7, LOG)).status()).isEqualTo(409);
    }

    @Test
    void another_root_for_the_same_size_is_not_signed() {
        desk.add(call(0, 7, LOG));
        String text = new Checkpoint(ORIGIN, 7, Hash.NONE).text();

        WitnessReply reply = desk.add("old 7\n\n" + LOG.sign(text, NOON).format());

        assertThat(reply.status()).isEqualTo(409);
    }

    @Test
    void a_head_that_does_not_continue_the_last_one_is_not_signed() {
        desk.add(call(0, 7, LOG));
        String text = new Checkpoint(ORIGIN, 20, Hash.NONE).text();

        WitnessReply reply = desk.add(call(7, 20, LOG).split("\n\n", 2)[0] + "\n\n"
                + LOG.sign(text, NOON).format());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(desk.add(call(7, 20, LOG)).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_log_is_not_found() {
        SealKeys other = Keys.log("other.example");
        String text = new Checkpoint("other.example", 7, Hash.NONE).text();

        assertThat(desk.add("old 0\n\n" + other.sign(text, NOON).format()).status())
                .isEqualTo(404);
    }

    @Test
    void a_head_without_the_right_signatures_is_forbidden() {
        assertThat(desk.add(call(0, 7, Keys.log(ORIGIN))).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "old 0, old 00",
        "old 0, old -1",
        "old 0, old",
        "old 0, new 0",
        "old 0, old 8",
        "old 0, old 0\\nnot a hash",
        "'old 0\n', ''",
    })
    void what_is_no_call_is_refused(String part, String instead) {
        String body = call(0, 7, LOG).replace(part, instead.replace("\\n", "\n"));

        assertThat(desk.add(body).status()).isEqualTo(400);
    }

    @Test
    void a_proof_of_more_than_63_hashes_is_refused() {
        String hash = Base64.getEncoder().encodeToString(new byte[32]) + "\n";

        assertThat(desk.add(call(0, 7, LOG).replace("old 0\n", "old 0\n" + hash.repeat(64)))
                        .status())
                .isEqualTo(400);
    }

    private static WitnessDesk desk(Path folder) {
        return new WitnessDesk(
                WITNESS.signers().getFirst(),
                WitnessPolicy.of(LOG.keys()),
                new HeadFolder(folder),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static String call(int from, int to, SealKeys keys) {
        StringBuilder body = new StringBuilder("old " + from + "\n");
        ConsistencyProof.make(TREE, from, to)
                .path()
                .forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash.bytes()))
                        .append('\n'));
        return body.append('\n').append(keys.sign(text(to), NOON).format()).toString();
    }

    private static String text(int size) {
        return new Checkpoint(ORIGIN, size, Objects.requireNonNull(ROOTS.get(size))).text();
    }

    private static Hash leaf(int index) {
        byte[] leaf = new byte[Hash.LENGTH];
        leaf[0] = (byte) index;
        return new Hash(leaf);
    }
}
