package dev.postern.policy.rule;

import dev.postern.policy.detect.dataset.Dataset;
import dev.postern.policy.detect.dataset.Datasets;
import dev.postern.policy.detect.fingerprint.Documents;
import dev.postern.policy.detect.fingerprint.Fingerprint;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What tests of policies have of a company's own: three customers and a handbook, and files that cannot be used. */
final class LoadedData implements OwnData {
    private static final DataKey OTHER_KEY = DataKey.of("f".repeat(64));

    private final Map<String, byte[]> datasets = Map.of(
            "customers-2026", Datasets.customers(),
            "customers-of-another-key", Datasets.customers(),
            "legal-handbook", Documents.file("legal-handbook", handbook()));
    private final Map<String, byte[]> fingerprints =
            Map.of("legal-handbook", Documents.file("legal-handbook", handbook()));

    @Override
    public Dataset dataset(String name) throws UnusableDataException {
        byte[] file = datasets.get(name);
        if (file == null) {
            throw OwnData.notLoaded("dataset");
        }
        try {
            return Dataset.read(new ByteArrayInputStream(file), name.endsWith("key") ? OTHER_KEY : Datasets.KEY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Fingerprint fingerprint(String name) throws UnusableDataException {
        byte[] file = fingerprints.get(name);
        if (file == null) {
            throw OwnData.notLoaded("fingerprint");
        }
        try {
            return Fingerprint.read(new ByteArrayInputStream(file), Documents.KEY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String handbook() {
        try (InputStream text = LoadedData.class.getResourceAsStream("/own-data/handbook.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
