package dev.postern.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.postern.audit.Cases;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two verifiers that share no code say the same of the same files: exit code and first bad record. */
class VerifiersAgreeTest {
    private static final int BUNDLES = Integer.getInteger("postern.bundle.compared", 2_500);

    @TempDir
    private Path folder;

    private Path bundles;
    private Path policy;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(PythonVerifier.isThere(), "python3 with the package cryptography");
        bundles = Files.createDirectory(folder.resolve("bundles"));
        policy = Files.writeString(
                folder.resolve("policy"),
                WitnessPolicy.text(SampleTrail.signing().keys()));
    }

    @Test
    void bundles_that_are_right_are_valid_for_both() throws Exception {
        List<byte[]> originals = originals();
        for (int i = 0; i < originals.size(); i++) {
            Files.write(bundles.resolve(i + ".zip"), originals.get(i));
        }

        Map<String, String> said = PythonVerifier.judge(bundles, policy);

        assertThat(said).isEqualTo(javaSays()).hasSize(originals.size());
        assertThat(said.values()).containsOnly("0 -");
    }

    @Test
    void both_say_the_same_of_bundles_that_are_not() throws Exception {
        List<byte[]> originals = originals();
        Random random = Cases.random(20_261_125);
        for (int i = 0; i < BUNDLES; i++) {
            byte[] original = originals.get(random.nextInt(originals.size()));
            byte[] wrong = wrong(original, i, random);
            if (!Arrays.equals(wrong, original)) {
                Files.write(bundles.resolve("%06d.zip".formatted(i)), wrong);
            }
        }

        Map<String, String> said = PythonVerifier.judge(bundles, policy);

        assertThat(said).isEqualTo(javaSays()).hasSizeGreaterThan(BUNDLES * 9 / 10);
        assertThat(said.values()).noneMatch(each -> each.startsWith("0")).anyMatch(each -> each.startsWith("2"));
    }

    /** By turns: any bytes, one entry with right checksums, with right digests, a forgery that is signed, a zip trick. */
    private static byte[] wrong(byte[] original, int turn, Random random) {
        Forged parts = new Forged(original);
        Entry entry = anyOf(List.of(Entry.values()), random);
        return switch (turn % 5) {
            case 0 -> Mutation.of(original, random);
            case 1 ->
                parts.with(entry, Forgery.mutated(parts.get(entry), random)).file();
            case 2 -> {
                Entry listed = anyOf(Entry.LISTED, random);
                yield parts.with(listed, Forgery.mutated(parts.get(listed), random))
                        .digested()
                        .file();
            }
            case 3 -> {
                Forgery forgery = anyOf(List.of(Forgery.values()), random);
                byte[] before = parts.file();
                byte[] forged = forgery.apply(parts, random).file();
                yield Arrays.equals(before, forged)
                        ? original
                        : new Forged(forged).signed().file();
            }
            default -> anyOf(List.of(ZipTrick.values()), random).apply(original, random);
        };
    }

    private static <T> T anyOf(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private List<byte[]> originals() throws IOException {
        SampleTrail trail = SampleTrail.of(9);
        int size = trail.records().size();
        return List.of(
                Files.readAllBytes(trail.range(folder, 0, size)),
                Files.readAllBytes(trail.range(folder, 7, size)),
                Files.readAllBytes(trail.selection(folder, 1, 5, 12)),
                Files.readAllBytes(SampleTrail.of(9).withDrop().dropped(folder)),
                Files.readAllBytes(
                        SampleTrail.of(9).disclosing(Disclosable.values()).range(folder, 0, size)),
                Files.readAllBytes(
                        SampleTrail.of(9).disclosing(Disclosable.CLIENT_ADDRESS).selection(folder, 2, 4, 12)));
    }

    private Map<String, String> javaSays() throws IOException {
        Map<String, String> said = new TreeMap<>();
        try (var files = Files.list(bundles)) {
            for (Path file : files.toList()) {
                Summary summary = new BundleVerifier(
                                Optional.of(SampleTrail.policy()), (number, record, disclosed) -> {})
                        .verify(file);
                String record = summary.problem()
                        .flatMap(problem -> problem.record().isPresent()
                                ? Optional.of(Long.toString(problem.record().getAsLong()))
                                : Optional.empty())
                        .orElse("-");
                said.put(file.getFileName().toString(), summary.exit().code() + " " + record);
            }
        }
        return said;
    }
}
