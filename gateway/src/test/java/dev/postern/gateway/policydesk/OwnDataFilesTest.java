package dev.postern.gateway.policydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.DatasetBuilder;
import dev.postern.policy.detect.dataset.ValueKind;
import dev.postern.policy.detect.fingerprint.FingerprintBuilder;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.rule.OwnData;
import dev.postern.policy.rule.StoredData;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDataFilesTest {
    private static final String KEY = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    @BeforeEach
    void build_data() throws Exception {
        DatasetBuilder dataset =
                new DatasetBuilder("customers", DataKey.of(KEY), List.of(new Column("iban", ValueKind.IBAN)));
        dataset.add(List.of("DE89370400440532013000"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("customers.dataset"))) {
            dataset.write(out);
        }
        FingerprintBuilder document = new FingerprintBuilder("handbook", DataKey.of(KEY));
        document.add("Claims are answered in nine working days, and nobody admits liability before that.");
        try (OutputStream out = Files.newOutputStream(folder.resolve("handbook.fingerprint"))) {
            document.write(out);
        }
        Files.writeString(folder.resolve("key"), KEY + "\n");
    }

    @Test
    void data_is_found_by_its_name() throws Exception {
        OwnData data = data("key");

        assertThat(data.dataset("customers").rows()).isEqualTo(1);
        assertThat(data.fingerprint("handbook").size()).isPositive();
    }

    @Test
    void without_settings_nothing_is_loaded() {
        OwnData data = new StoredData(
                OwnDataFiles.of(new Settings(folder.resolve("policy.yaml"), Optional.of(folder), Optional.empty())));

        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> data.dataset("customers"))
                .withMessageStartingWith("No dataset of this name is loaded");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> data("key").fingerprint("customers"))
                .withMessageStartingWith("No fingerprint of this name is loaded");
    }

    @Test
    void key_that_cannot_be_read_is_said() {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> data("no-key").dataset("customers"))
                .withMessageContaining("postern.policy.data-key-file");
    }

    @Test
    void file_of_another_name_is_refused() throws Exception {
        Files.move(folder.resolve("customers.dataset"), folder.resolve("clients.dataset"));

        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> data("key").dataset("clients"))
                .withMessageContaining("another name");
    }

    private OwnData data(String keyFile) {
        return new StoredData(OwnDataFiles.of(new Settings(
                folder.resolve("policy.yaml"), Optional.of(folder), Optional.of(folder.resolve(keyFile)))));
    }
}
