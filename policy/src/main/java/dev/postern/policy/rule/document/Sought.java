package dev.postern.policy.rule.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a detector of the company's own looks for; the key that says so has the word of the constant. */
enum Sought {
    WORDS,
    PATTERN,
    DATASET,
    FINGERPRINT;

    /** The keys that go with it. */
    List<String> keys() {
        return switch (this) {
            case WORDS -> List.of("ignore-case");
            case PATTERN -> List.of("near", "likelihood");
            case DATASET -> List.of("primary", "with", "with-at-least", "within");
            case FINGERPRINT -> List.of("contains-at-least");
        };
    }

    /** The only one that the fields name. */
    static Optional<Sought> of(Fields fields) {
        List<Sought> named = Arrays.stream(values())
                .filter(sought -> fields.has(Word.of(sought)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
