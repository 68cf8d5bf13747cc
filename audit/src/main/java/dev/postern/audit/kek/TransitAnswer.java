package dev.postern.audit.kek;

import dev.postern.audit.content.KeyUnavailableException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one value that matters in an answer of Vault. All such values are ASCII without escapes. */
final class TransitAnswer {
    private TransitAnswer() {}

    /** @throws KeyUnavailableException where there is no such value */
    static String value(String json, String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"\\\\]+)\"").matcher(json);
        if (!found.find()) {
            throw new KeyUnavailableException("The answer of Vault has no " + field);
        }
        return found.group(1);
    }
}
