package dev.postern.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeysTest {
    private static final String ORIGIN = "trail.example.com/postern";

    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void generate() throws IOException {
        file = folder.resolve("seal.pem");
        SealKeys.generate(file, SealKeys.ofTheLog());
    }

    @Test
    void keys_are_the_same_each_time_they_are_read() throws IOException {
        SealKeys once = SealKeys.read(file, ORIGIN, SealKeys.ofTheLog());
        SealKeys again = SealKeys.read(file, ORIGIN, SealKeys.ofTheLog());

        assertThat(once.keys())
                .map(NoteKey::vkey)
                .isEqualTo(again.keys().stream().map(NoteKey::vkey).toList());
        assertThat(once.keys()).map(NoteKey::type).containsExactly(KeyType.ED25519, KeyType.ML_DSA_44);
    }

    @Test
    void keys_are_not_written_over() {
        assertThatThrownBy(() -> SealKeys.generate(file, SealKeys.ofTheLog()))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> SealKeys.read(file, ORIGIN, SealKeys.ofTheLog()))
                .hasMessageContaining("chmod 600");
    }

    @Test
    void halves_that_do_not_fit_are_refused() throws IOException {
        Path other = folder.resolve("other.pem");
        SealKeys.generate(other, SealKeys.ofTheLog());
        String mixed = Files.readString(file).split("-----BEGIN PUBLIC", 2)[0] + "-----BEGIN PUBLIC"
                + Files.readString(other).split("-----BEGIN PUBLIC", 2)[1];
        Files.writeString(file, mixed);

        assertThatThrownBy(() -> SealKeys.read(file, ORIGIN, SealKeys.ofTheLog()))
                .hasMessageContaining("do not fit");
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() -> {
                    Path half = folder.resolve("half.pem");
                    SealKeys.generate(half, SealKeys.ofAWitness());
                    SealKeys.read(half, ORIGIN, SealKeys.ofTheLog());
                })
                .hasMessageContaining("ML-DSA-44");
    }

    @Test
    void nothing_prints_a_secret() throws IOException {
        SealKeys keys = SealKeys.read(file, ORIGIN, SealKeys.ofTheLog());

        assertThat(keys.toString()).startsWith("SealKeys[NoteSigner[NoteKey[" + ORIGIN);
    }
}
