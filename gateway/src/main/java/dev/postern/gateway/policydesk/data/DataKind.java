package dev.postern.gateway.policydesk.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What data of the company's own there is. */
public enum DataKind {
    /** Values of a table, hashed. */
    DATASET,
    /** Passages of a document, hashed. */
    FINGERPRINT;

    /** As policies and the database write it, such as {@code dataset}; the ending of its files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is written so. */
    public static Optional<DataKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(DataKind::word).toList();
    }
}
