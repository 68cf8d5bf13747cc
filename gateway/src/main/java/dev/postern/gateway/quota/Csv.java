package dev.postern.gateway.quota;

import java.util.List;
import java.util.stream.Collectors;

/** Writes CSV (RFC 4180) that a spreadsheet takes for text and numbers only. */
final class Csv {
    /** What spreadsheets take for the beginning of a formula; a tab or line end before it hides it. */
    private static final String FORMULA = "=+-@\t\r\n";

    private Csv() {}

    /** One record with its line end. */
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
