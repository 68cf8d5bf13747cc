package dev.postern.policy.rule.yaml;

import java.util.regex.Pattern;

/** What a single value is, by the core schema of YAML 1.2 (section 10.3.2). */
public enum ScalarKind {
    TEXT("text"),
    BOOLEAN("true or false"),
    NUMBER("a number"),
    NOTHING("nothing");

    private static final Pattern NOTHING_WRITTEN = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern BOOLEAN_WRITTEN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER_WRITTEN =
            Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
                    + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private final String described;

    ScalarKind(String described) {
        this.described = described;
    }

    String described() {
        return described;
    }

    static ScalarKind ofPlain(String value) {
        if (NOTHING_WRITTEN.matcher(value).matches()) {
            return NOTHING;
        }
        if (BOOLEAN_WRITTEN.matcher(value).matches()) {
            return BOOLEAN;
        }
        return NUMBER_WRITTEN.matcher(value).matches() ? NUMBER : TEXT;
    }
}
