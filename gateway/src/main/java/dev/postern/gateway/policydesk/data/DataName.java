package dev.postern.gateway.policydesk.data;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What policies call data of the company's own. Sorted by name.
 *
 * @param name up to 64 lower-case letters, digits and hyphens, a letter first
 */
public record DataName(DataKind kind, String name) implements Comparable<DataName> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Comparator<DataName> ORDER =
            Comparator.comparing(DataName::name).thenComparing(DataName::kind);

    public DataName {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A name has up to 64 lower-case letters, digits and hyphens and begins with a letter.");
        }
    }

    /** Whether policies may call data so. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The name in that of a file, such as {@code customers.dataset}; empty where it is none. */
    public static Optional<DataName> ofFile(String file) {
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? "" : file.substring(0, dot);
        return DataKind.of(file.substring(dot + 1)).filter(kind -> isName(name)).map(kind -> new DataName(kind, name));
    }

    /** The name of its file, where it lies in one. */
    public String file() {
        return name + '.' + kind.word();
    }

    @Override
    public int compareTo(DataName other) {
        return ORDER.compare(this, other);
    }
}
