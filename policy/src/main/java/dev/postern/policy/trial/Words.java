package dev.postern.policy.trial;

import dev.postern.policy.decision.Action;
import dev.postern.policy.rule.document.Word;
import dev.postern.policy.text.SensitiveText;
import java.util.Set;
import java.util.stream.Collectors;

/** How a mismatch names things. */
final class Words {
    private Words() {}

    static String of(Action action) {
        return Word.of(action);
    }

    static String of(Set<String> names) {
        return names.isEmpty() ? "none" : names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** In quotes, line breaks and other controls as escapes, so that one line shows all of it. */
    static String of(SensitiveText text) {
        return text.reveal().codePoints().mapToObj(Words::shown).collect(Collectors.joining("", "\"", "\""));
    }

    private static String shown(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default ->
                Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT
                        ? "\\u%04x".formatted(codePoint)
                        : Character.toString(codePoint);
        };
    }
}
