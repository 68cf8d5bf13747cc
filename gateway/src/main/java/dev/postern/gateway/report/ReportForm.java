package dev.postern.gateway.report;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports: {@code requestId}, {@code rule}, {@code type}, {@code direction}, and as they like {@code comment} and
 * {@code fragment}.
 *
 * @param comment what they say of it, or empty
 * @param fragment the text that was found, where they hand it over, or empty
 */
record ReportForm(UUID requestId, String rule, String type, String direction, String comment, String fragment) {
    private static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_FRAGMENT = 2_000;

    /**
     * Reads the members of the body.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static ReportForm of(Map<String, ? extends @Nullable Object> body) {
        Map<String, @Nullable Object> names = new HashMap<>(body);
        String comment = free(names.remove("comment"), "comment", LONGEST_COMMENT);
        String fragment = free(names.remove("fragment"), "fragment", LONGEST_FRAGMENT);
        Parameters given = JsonMembers.of(names, List.of("requestId", "rule", "type", "direction"), List.of());
        return new ReportForm(
                given.value("requestId", Parameters::id).orElseThrow(() -> needed("requestId")),
                given.value("rule", Parameters::text).orElseThrow(() -> needed("rule")),
                given.value("type", Parameters::text).orElseThrow(() -> needed("type")),
                given.value("direction", Parameters.oneOf(List.of("prompt", "answer")))
                        .orElseThrow(() -> needed("direction")),
                comment,
                fragment);
    }

    private static String free(@Nullable Object value, String name, int longest) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            throw Parameters.invalid("This is a text.", name);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw Parameters.invalid("This text has " + longest + " characters at most.", name);
        }
        if (!isWhole(text)) {
            throw Parameters.invalid("This text holds characters that are none.", name);
        }
        return text;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static RefusedException needed(String name) {
        return Parameters.invalid("A report says which exchange, rule, type and direction it is about.", name);
    }

    /** Prints nothing that somebody wrote. */
    @Override
    public String toString() {
        return "ReportForm[" + requestId + "]";
    }
}
