package dev.postern.local.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.local.dataset.DataMain;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that name the company's own data, tried on the command line. */
class OwnDataTest {
    private static final String TEXT = "{\"id\":1,\"text\":\"Roe, 12 March 1985, DE89 3704 0044 0532 0130 00\"}\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void policy_finds_records_of_the_data_folder() throws IOException {
        build();

        int code = scan("--policy", policy(), "--data", folder.toString(), "--key-file", key());

        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("CUSTOMER_RECORD")
                .contains("\"start\":20");
    }

    @Test
    void policy_that_names_data_needs_the_folder() throws IOException {
        build();

        int code = scan("--policy", policy());

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(":3:25: No dataset of this name is loaded");
    }

    @Test
    void data_under_another_name_is_a_problem_of_the_policy() throws IOException {
        build();
        Files.move(folder.resolve("customers-2026.dataset"), folder.resolve("customers.dataset"));
        String policy = Files.writeString(
                        folder.resolve("other.yaml"),
                        Files.readString(Path.of(policy())).replace("customers-2026", "customers"))
                .toString();

        int code = scan("--policy", policy, "--data", folder.toString(), "--key-file", key());

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(":3:25: The file of this dataset was built under");
    }

    @Test
    void folder_key_and_policy_go_together() {
        int code = scan("--data", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("go together");
    }

    private void build() throws IOException {
        Path table = Files.writeString(
                folder.resolve("customers.csv"), "iban,surname,birthdate\nDE89370400440532013000,Roe,1985-03-12\n");
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = DataMain.run(
                List.of(
                        "dataset",
                        "build",
                        "--name",
                        "customers-2026",
                        "--columns",
                        "iban:iban,surname:text,birthdate:date",
                        "--key-file",
                        key(),
                        "--new-key",
                        table.toString(),
                        folder.toString()),
                quiet,
                quiet);
        assertThat(code).isZero();
    }

    private String policy() throws IOException {
        return Files.writeString(folder.resolve("policy.yaml"), """
                        policy: records
                        detectors:
                          customers: { dataset: customers-2026, primary: iban, with: [surname, birthdate], type: CUSTOMER_RECORD }
                        rules:
                          - { id: customers, find: [customers], do: mask }
                        """).toString();
    }

    private String key() {
        return folder.resolve("key").toString();
    }

    private int scan(String... options) {
        List<String> arguments = new ArrayList<>(List.of("scan"));
        arguments.addAll(List.of(options));
        return ScanMain.run(
                arguments,
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                output,
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
