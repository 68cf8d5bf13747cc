package dev.postern.policy.detect.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the values of a column are, and so which ways of writing one are the same value. */
public enum ValueKind {
    /** One to five words: case, marks, spaces and punctuation make no difference. */
    TEXT,
    /** Up to 63 digits: only they count. */
    DIGITS,
    /** Up to 63 letters and digits: only they count, case does not. */
    CODE,
    /** A bank account number, read as a code. */
    IBAN,
    /** An e-mail address: case makes no difference. */
    EMAIL,
    /** A day of the calendar, however it is written. */
    DATE;

    private static final ValueReader WORDS = new WordsReader();
    private static final ValueReader NUMBERS = new GroupsReader(true);
    private static final ValueReader CODES = new GroupsReader(false);
    private static final ValueReader ADDRESSES = new EmailReader();
    private static final ValueReader DAYS = new DateReader();

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
        return reader().readings(value);
    }

    ValueReader reader() {
        return switch (this) {
            case TEXT -> WORDS;
            case DIGITS -> NUMBERS;
            case CODE, IBAN -> CODES;
            case EMAIL -> ADDRESSES;
            case DATE -> DAYS;
        };
    }
}
