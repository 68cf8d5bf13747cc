package dev.postern.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No byte of a bundle can be changed, added, removed or moved without being noticed. */
@Execution(ExecutionMode.CONCURRENT)
class MutatedBundleTest {
    private static final int MUTATIONS = Integer.getInteger("postern.bundle.mutations", 10_000);

    @TempDir
    private Path folder;

    @Test
    void no_mutated_bundle_is_accepted() throws IOException {
        SampleTrail trail = SampleTrail.of(6);
        byte[] range = Files.readAllBytes(trail.range(folder, 0, trail.records().size()));
        byte[] selection = Files.readAllBytes(trail.selection(folder, 1, 5));
        byte[] dropped = Files.readAllBytes(SampleTrail.of(6).withDrop().dropped(folder));
        SampleTrail open = SampleTrail.of(4).disclosing(Disclosable.values());
        byte[] disclosed =
                Files.readAllBytes(open.range(folder, 0, open.records().size()));
        List<byte[]> originals = List.of(range, selection, dropped, disclosed);
        Path file = folder.resolve("mutated.zip");
        Map<Exit, Integer> exits = new EnumMap<>(Exit.class);
        Random random = new Random(20_261_125);

        for (int i = 0; i < MUTATIONS; i++) {
            byte[] original = originals.get(i % originals.size());
            byte[] mutated = Mutation.of(original, random);
            if (Arrays.equals(mutated, original)) {
                continue;
            }
            Files.write(file, mutated);
            Summary summary = new BundleVerifier(Optional.of(SampleTrail.policy()), (n, r, d) -> {}).verify(file);
            exits.merge(summary.exit(), 1, Integer::sum);
        }

        assertThat(exits).doesNotContainKey(Exit.VALID).containsKeys(Exit.ALTERED, Exit.MALFORMED);
    }

    @Test
    void every_single_byte_counts() throws IOException {
        SampleTrail trail = SampleTrail.of(1);
        byte[] original =
                Files.readAllBytes(trail.range(folder, 0, trail.records().size()));
        Path file = folder.resolve("one.zip");
        Random random = Cases.random(7);

        for (int i = 0; i < original.length; i++) {
            byte[] mutated = original.clone();
            mutated[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, mutated);

            assertThat(new BundleVerifier(Optional.of(SampleTrail.policy()), (n, r, d) -> {})
                            .verify(file)
                            .exit())
                    .as("byte %d", i)
                    .isNotEqualTo(Exit.VALID);
        }
    }
}
