package dev.postern.gateway.policydesk.upload;

import dev.postern.gateway.desk.Parameters;
import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.ValueKind;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of an upload beside its bytes.
 *
 * @param columns of the table to take; empty for a document, and for what is built already
 * @param file what the uploaded file is called; empty where nobody says
 * @param reason one line
 */
public record UploadForm(List<Column> columns, String file, String reason) {
    private static final String COLUMNS = "columns";
    private static final int LONGEST_COLUMNS = 4_000;

    /** Reads the query parameters {@code columns}, {@code file} and {@code reason}. */
    public static UploadForm of(MultivaluedMap<String, String> query) {
        MultivaluedMap<String, String> others = new MultivaluedHashMap<>(query);
        List<String> columns = others.remove(COLUMNS);
        Parameters given = Parameters.of(others, List.of("file", "reason"));
        return new UploadForm(
                columns == null ? List.of() : columns(columns),
                given.value("file", Parameters::line).orElse(""),
                given.value("reason", Parameters::line)
                        .orElseThrow(() -> Parameters.invalid("Say in one line what is new in it.", "reason")));
    }

    private static List<Column> columns(List<String> given) {
        if (given.size() != 1 || given.getFirst().length() > LONGEST_COLUMNS) {
            throw wrongColumns();
        }
        List<Column> columns = new ArrayList<>();
        for (String entry : given.getFirst().split(",", -1)) {
            int colon = entry.indexOf(':');
            ValueKind kind = ValueKind.of(entry.substring(colon + 1))
                    .filter(_ -> colon > 0)
                    .orElseThrow(UploadForm::wrongColumns);
            try {
                columns.add(new Column(entry.substring(0, colon), kind));
            } catch (IllegalArgumentException e) {
                throw Parameters.invalid(String.valueOf(e.getMessage()), COLUMNS);
            }
        }
        return columns;
    }

    private static RuntimeException wrongColumns() {
        return Parameters.invalid(
                "The columns to take are written as NAME:KIND,… with the kinds text, digits, code, iban, email and date.",
                COLUMNS);
    }
}
