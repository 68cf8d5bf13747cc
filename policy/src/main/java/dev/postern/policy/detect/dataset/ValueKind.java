package dev.postern.policy.detect.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the values of a column are, and so which ways of writing one are the same value. */
public enum ValueKind {
    /** One to five words: case, marks, spaces and punctuation make no difference. */
    TEXT(new WordsReader()),
    /** Up to 64 digits: only they count. */
    DIGITS(new GroupsReader(true)),
    /** Up to 64 letters and digits: only they count, case does not. */
    CODE(new GroupsReader(false)),
    /** A bank account number, read as a code. */
    IBAN(new GroupsReader(false)),
    /** An e-mail address: case makes no difference. */
    EMAIL(new EmailReader()),
    /** A day of the calendar, however it is written. */
    DATE(new DateReader());

    private final ValueReader reader;

    ValueKind(ValueReader reader) {
        this.reader = reader;
    }

    /** How the kind is written, such as {@code text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that is written so. */
    public static Optional<ValueKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** What a value may mean, in the form that is hashed: one reading, several where it is ambiguous, or none. */
    List<String> readings(String value) {
        return reader.readings(value);
    }

    ValueReader reader() {
        return reader;
    }
}
