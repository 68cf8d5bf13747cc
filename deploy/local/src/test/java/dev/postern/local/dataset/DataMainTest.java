package dev.postern.local.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.rule.OwnData;
import dev.postern.policy.rule.StoredData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that build data, as whoever types them meets them. */
class DataMainTest {
    private static final String COLUMNS = "iban:iban,surname:text,birthdate:date";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeEach
    void write_a_key() throws IOException {
        Files.writeString(folder.resolve("key"), "0123456789abcdef".repeat(4) + "\n");
    }

    @Test
    void table_becomes_a_dataset_that_only_its_owner_reads() throws Exception {
        int code = dataset("Surname,City,IBAN,Birthdate\r\nRoe,Ulm,DE89 3704 0044 0532 0130 00,1985-03-12\r\n");

        Path file = folder.resolve("customers.dataset");
        assertThat(code).isZero();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith(file + ": 1 rows, columns iban (iban), surname (text), birthdate (date), ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(data(folder.resolve("key")).dataset("customers").rows()).isEqualTo(1);
    }

    @Test
    void document_becomes_a_fingerprint() throws Exception {
        Path text = Files.writeString(folder.resolve("handbook.txt"), "Claims are answered in nine days. ".repeat(9));

        int code = run(
                "fingerprint", "build", "--name", "handbook", "--key-file", key(), text.toString(), folder.toString());

        assertThat(code).isZero();
        assertThat(data(folder.resolve("key")).fingerprint("handbook").size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            iban,surname,birthdate\\nDE89,Roe,0x                 | line 2, column birthdate: the value is no value of the kind date.
            iban,surname,birthdate\\nDE89,Roe,3/4/1990           | line 2, column birthdate: the value is a day that can be read in two ways; write year-month-day.
            iban,surname,birthdate\\n"D\\nE",R,\\nDE1,a b c d e f, | line 4, column surname: the value has more than five words.
            iban,surname\\nDE89,Roe                              | line 1, the first row names no column birthdate.
            iban,surname,birthdate,IBAN\\n                       | line 1, the first row names more than one column iban.
            iban,surname,birthdate\\n                            | line 2, no row has a value in these columns.
            ``                                                   | line 1, the table is empty; its first row names the columns.
            """)
    void table_that_cannot_be_used_is_refused_with_its_place(String table, String message) throws IOException {
        int code = dataset(table.replace("\\n", "\n"));

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualTo("postern: " + folder.resolve("table.csv") + ": " + message + "\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("key", "table.csv");
        }
    }

    @Test
    void all_values_that_cannot_be_used_are_named_up_to_a_limit() throws IOException {
        dataset("iban,surname,birthdate\n" + "DE89,Roe,never\n".repeat(30));

        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .hasSize(21)
                .last()
                .asString()
                .endsWith("More may follow; mend these first.");
    }

    @Test
    void document_that_is_too_short_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "Too short.");

        int code =
                run("fingerprint", "build", "--name", "note", "--key-file", key(), text.toString(), folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("at least 60 letters and digits");
    }

    @Test
    void new_key_is_made_for_its_owner_and_never_over_another() throws Exception {
        Path fresh = folder.resolve("fresh");
        KeyFile.create(fresh);
        String made = Files.readString(fresh);

        int code = run(
                "dataset",
                "build",
                "--name",
                "d",
                "--columns",
                "a:text",
                "--key-file",
                fresh.toString(),
                "--new-key",
                "x",
                "y");

        assertThat(code).isEqualTo(2);
        assertThat(made.strip()).matches("[0-9a-f]{64}");
        assertThat(Files.readString(fresh)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rw-------");
    }

    @Test
    void key_in_base64_is_the_same_key() throws Exception {
        dataset("iban,surname,birthdate\nDE89,Roe,1985-03-12\n");
        byte[] key = HexFormat.of().parseHex("0123456789abcdef".repeat(4));
        Path base64 =
                Files.writeString(folder.resolve("base64"), Base64.getEncoder().encodeToString(key));

        assertThat(data(base64).dataset("customers").rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "0123456789abcdef",
                "not a key at all, and long enough to be one, or is it? No, it is not"
            })
    void file_without_a_key_is_refused_unshown(String content) throws IOException {
        Files.writeString(folder.resolve("key"), content);

        int code = dataset("iban,surname,birthdate\n");

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("holds no key")
                .doesNotContain("not a key at all");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            dataset                                                         | The command is dataset build; --help explains it.
            dataset build --name D                                          | --name takes up to 64 lower-case letters
            dataset build --name d                                          | A dataset needs its columns
            dataset build --name d --columns iban                           | --columns takes NAME:KIND
            dataset build --name d --columns iban:number                    | --columns takes NAME:KIND
            dataset build --name d --columns IBAN:iban                      | The name of a column
            dataset build --name d --columns a:text                         | The key is missing
            dataset build --name d --columns a:text --key-file k            | Two files are needed
            dataset build --name d --columns a:text --key-file nowhere x y  | The key file nowhere cannot be read
            fingerprint build --name d --columns a:text                     | A document has no columns.
            fingerprint build --nam d                                       | There is no option --nam
            fingerprint build --name                                        | The option --name needs a value.
            """)
    void wrong_command_line_is_explained(String line, String message) {
        int code = run(line.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("postern: " + message);
    }

    private int dataset(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        return run(
                "dataset",
                "build",
                "--name",
                "customers",
                "--columns",
                COLUMNS,
                "--key-file",
                key(),
                file.toString(),
                folder.toString());
    }

    private OwnData data(Path keyFile) throws WrongInputException {
        return new StoredData(new OwnDataFolder(folder, KeyFile.read(keyFile)));
    }

    private String key() {
        return folder.resolve("key").toString();
    }

    private int run(String... arguments) {
        return DataMain.run(
                List.of(arguments),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
