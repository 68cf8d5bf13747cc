package dev.postern.local.dataset;

import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.ValueKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The command line of {@code dataset build} and {@code fingerprint build}. */
final class BuildOptions {
    static final String HELP = """
            Usage: ./postern dataset build --name NAME --columns NAME:KIND[,NAME:KIND]... --key-file FILE [--new-key] TABLE OUT
                   ./postern fingerprint build --name NAME --key-file FILE [--new-key] DOCUMENT OUT

            Builds a file that knows values of a table (CSV as in RFC 4180, UTF-8, the first row names the columns) or passages
            of a document (plain text, UTF-8) without holding any.

              --name NAME      what policies call it: lower-case letters, digits and hyphens
              --columns LIST   the columns to take and what their values are: text, digits, code, iban, email or date
              --key-file FILE  32 secret bytes as hexadecimal digits or in base64; keep it away from the data
              --new-key        makes the key file first; only its owner may read it
              OUT              the file to write, or a folder: there it becomes NAME.dataset or NAME.fingerprint

            Exit codes: 0 built, 1 the table or the document cannot be used, 2 a wrong command line.
            """;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final boolean ofTable;
    private boolean help;
    private boolean newKey;
    private String name = "";
    private List<Column> columns = List.of();
    private @Nullable Path keyFile;
    private final List<Path> files = new ArrayList<>();

    private BuildOptions(boolean ofTable) {
        this.ofTable = ofTable;
    }

    /** @param arguments {@code dataset} or {@code fingerprint}, then {@code build}, then options */
    static BuildOptions read(List<String> arguments) throws WrongInputException {
        Iterator<String> rest = arguments.iterator();
        String kind = rest.hasNext() ? rest.next() : "";
        BuildOptions options = new BuildOptions(kind.equals("dataset"));
        String action = rest.hasNext() ? rest.next() : "";
        options.help = action.equals("--help") || action.equals("-h");
        if (!options.help && !action.equals("build")) {
            throw new WrongInputException("The command is " + kind + " build; --help explains it.");
        }
        while (rest.hasNext()) {
            options.take(rest.next(), rest);
        }
        if (!options.help) {
            options.requireAll();
        }
        return options;
    }

    private void take(String argument, Iterator<String> rest) throws WrongInputException {
        switch (argument) {
            case "--help", "-h" -> help = true;
            case "--new-key" -> newKey = true;
            case "--name" -> name = value(argument, rest);
            case "--key-file" -> keyFile = Path.of(value(argument, rest));
            case "--columns" -> columns = columns(value(argument, rest));
            default -> {
                if (argument.startsWith("-")) {
                    throw new WrongInputException("There is no option " + argument + "; --help lists them.");
                }
                files.add(Path.of(argument));
            }
        }
    }

    private void requireAll() throws WrongInputException {
        if (!NAME.matcher(name).matches()) {
            throw new WrongInputException(
                    "--name takes up to 64 lower-case letters, digits and hyphens, a letter first.");
        }
        if (ofTable == columns.isEmpty()) {
            throw new WrongInputException(
                    ofTable ? "A dataset needs its columns: --columns NAME:KIND,…" : "A document has no columns.");
        }
        if (keyFile == null) {
            throw new WrongInputException("The key is missing: --key-file FILE");
        }
        if (files.size() != 2) {
            throw new WrongInputException("Two files are needed: the one to read and the one to write.");
        }
    }

    private static String value(String option, Iterator<String> rest) throws WrongInputException {
        if (!rest.hasNext()) {
            throw new WrongInputException("The option " + option + " needs a value.");
        }
        return rest.next();
    }

    private static List<Column> columns(String list) throws WrongInputException {
        List<Column> columns = new ArrayList<>();
        for (String entry : list.split(",", -1)) {
            int colon = entry.indexOf(':');
            ValueKind kind = ValueKind.of(entry.substring(colon + 1))
                    .filter(known -> colon > 0)
                    .orElseThrow(() -> new WrongInputException(
                            "--columns takes NAME:KIND,… with the kinds text, digits, code, iban, email and date."));
            try {
                columns.add(new Column(entry.substring(0, colon), kind));
            } catch (IllegalArgumentException e) {
                throw new WrongInputException(String.valueOf(e.getMessage()));
            }
        }
        return columns;
    }

    boolean ofTable() {
        return ofTable;
    }

    boolean help() {
        return help;
    }

    boolean newKey() {
        return newKey;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    Path keyFile() {
        if (keyFile == null) {
            throw new IllegalStateException("only asked of a whole command line");
        }
        return keyFile;
    }

    Path source() {
        return files.getFirst();
    }

    Path target() {
        return files.getLast();
    }
}
