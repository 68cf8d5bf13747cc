package dev.postern.policy.detect.secret;

import java.util.Locale;

/** Variables, calls, templates, paths and addresses that stand where a value would. */
final class Expression {
    private Expression() {}

    /** Whether the value stands for another one; what is quoted may still be a template or an address. */
    static boolean is(String value, boolean quoted) {
        if (value.isEmpty() || value.contains("\\u") || isTemplate(value) || isAddress(value)) {
            return true;
        }
        return !quoted && (isCode(value) || isPath(value));
    }

    /** {@code ${…}}, {@code {{…}}}, {@code %NAME%}, {@code $NAME}, {@code @NAME@}, {@code #{…}}, {@code <…>}. */
    private static boolean isTemplate(String value) {
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        int open = value.indexOf("${");
        int close = open < 0 ? -1 : value.indexOf('}', open);
        if (close > 0 && isName(value.substring(open + 2, close))) {
            return true;
        }
        if (value.startsWith("{{") || value.startsWith("${") || value.startsWith("$(") || value.startsWith("#{")) {
            return true;
        }
        boolean framed = value.length() > 2
                && ((first == '%' && last == '%') || (first == '@' && last == '@') || (first == '{' && last == '}'));
        return (framed && isName(value.substring(1, value.length() - 1)))
                || (first == '$' && isName(value.substring(1)))
                || (first == '%' && value.length() <= 3);
    }

    /** An address or a connection string; the secrets in it are found by themselves. */
    private static boolean isAddress(String value) {
        int scheme = value.indexOf("://");
        return scheme > 0
                && value.chars().limit(scheme).allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == ':');
    }

    /** A path of a file. */
    private static boolean isPath(String value) {
        return (value.startsWith("/") && value.indexOf('/', 1) > 0 && isNamePath(value.substring(1)))
                || value.startsWith("./")
                || value.startsWith("../")
                || value.startsWith("~/");
    }

    private static boolean isNamePath(String value) {
        return value.chars().allMatch(c -> Character.isLetter(c) || "/._-".indexOf(c) >= 0);
    }

    /** A call, an element of an array, a member, a scope or an operation of a program. */
    private static boolean isCode(String value) {
        char first = value.charAt(0);
        if ("{[(%".indexOf(first) >= 0) {
            return first != '%' || value.length() < 4;
        }
        int name = 0;
        while (name < value.length() && isNameUnit(value.charAt(name))) {
            name++;
        }
        if (name > 0 && name < value.length() && "([".indexOf(value.charAt(name)) >= 0) {
            return true;
        }
        if (value.chars().allMatch(Character::isLetter) && SecretKey.of(value) != null) {
            return true;
        }
        return value.contains("::") || value.contains("->") || isMember(value) || isConstant(value);
    }

    /** {@code settings.api_key}, {@code self.token}, {@code process.env.TOKEN}. */
    private static boolean isMember(String value) {
        int dot = value.indexOf('.');
        return dot > 0
                && value.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == '_')
                && Character.isLetter(value.charAt(value.length() - 1));
    }

    /** {@code API_KEY}: a name in capitals. */
    private static boolean isConstant(String value) {
        return value.indexOf('_') > 0 && value.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_');
    }

    private static boolean isName(String value) {
        return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || " _.-()|:".indexOf(c) >= 0)
                && (value.chars().noneMatch(Character::isDigit) || value.equals(value.toUpperCase(Locale.ROOT)));
    }

    private static boolean isNameUnit(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
