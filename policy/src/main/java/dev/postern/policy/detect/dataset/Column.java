package dev.postern.policy.detect.dataset;

import java.util.regex.Pattern;

/**
 * A column of a dataset.
 *
 * @param name up to 64 lower-case letters, digits and hyphens, a letter first
 * @param kind what its values are
 */
public record Column(String name, ValueKind kind) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a column has up to 64 lower-case letters, digits and hyphens and begins with a letter.");
        }
    }
}
