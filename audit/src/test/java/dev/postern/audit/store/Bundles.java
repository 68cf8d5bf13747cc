package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.BundleVerifier;
import dev.postern.audit.bundle.PythonVerifier;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.seal.KeyType;
import dev.postern.audit.seal.NoteSigner;
import dev.postern.audit.seal.WitnessPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Bundles of a test database, judged by both verifiers. */
final class Bundles {
    private Bundles() {}

    static Path export(TestDatabase database, ExportQuery query, About about, Path folder)
            throws SQLException, IOException {
        return export(database, query, about, Disclosure.NONE, folder);
    }

    static Path export(TestDatabase database, ExportQuery query, About about, Disclosure disclosure, Path folder)
            throws SQLException, IOException {
        BundleTrust trust = new BundleTrust(Seals.ORIGIN, WitnessPolicy.text(Seals.KEYS.keys()), signer());
        return new BundleExport(Trails.source(database.reader()), trust, Seals.CLOCK)
                .write(query, about, disclosure, folder)
                .orElseThrow()
                .file();
    }

    static Summary verify(Path bundle) throws IOException {
        return new BundleVerifier(Optional.of(WitnessPolicy.of(Seals.KEYS.keys())), (number, record, disclosed) -> {})
                .verify(bundle);
    }

    /** Fails where the verifier in Python is there and says something else. */
    static void agreesWithPython(Path bundle, Path folder) throws IOException, InterruptedException {
        if (!PythonVerifier.isThere()) {
            return;
        }
        Path policy = Files.writeString(folder.resolve("policy"), WitnessPolicy.text(Seals.KEYS.keys()));
        Path alone = Files.createTempDirectory(folder, "alone");
        Files.copy(bundle, alone.resolve("bundle.zip"));
        Summary summary = verify(bundle);
        String record = summary.problem()
                .filter(problem -> problem.record().isPresent())
                .map(problem -> Long.toString(problem.record().getAsLong()))
                .orElse("-");

        assertThat(PythonVerifier.judge(alone, policy))
                .isEqualTo(Map.of("bundle.zip", summary.exit().code() + " " + record));
    }

    private static NoteSigner signer() {
        return Seals.KEYS.signers().stream()
                .filter(signer -> signer.key().type() == KeyType.ED25519)
                .findFirst()
                .orElseThrow();
    }
}
