package dev.postern.gateway.desk;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Query parameters, read strictly: each is known, given once, and means something. A parameter without a value counts as
 * not given.
 */
public final class Parameters {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern PSEUDONYM = Pattern.compile("\\p{XDigit}{32}");
    private static final int LONGEST = 256;
    private static final int DAY_LENGTH = 10;
    private static final String DAYS = "Days look like 2026-11-23.";

    private final Map<String, String> given;

    private Parameters(Map<String, String> given) {
        this.given = given;
    }

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    public static Parameters of(Map<String, List<String>> parameters, Collection<String> known) {
        Map<String, String> given = new HashMap<>();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw invalid("This query parameter is not known; docs/api.md lists those there are.", name);
            }
            if (values.size() != 1) {
                throw invalid("This query parameter may be given once.", name);
            }
            if (values.getFirst().length() > LONGEST) {
                throw invalid("This value is longer than anything it could be compared with.", name);
            }
            if (!values.getFirst().isEmpty()) {
                given.put(name, values.getFirst());
            }
        });
        return new Parameters(given);
    }

    /** What was asked for, as it stands in the record of the reading. */
    public Map<String, String> forTheRecord() {
        return new TreeMap<>(given);
    }

    /** The value of a parameter, if it was given. */
    public <T> Optional<T> value(String name, BiFunction<String, String, T> read) {
        return Optional.ofNullable(given.get(name)).map(text -> read.apply(name, text));
    }

    public static String text(String name, String text) {
        return text;
    }

    /** A reader of one of these words. */
    public static BiFunction<String, String, String> oneOf(Collection<String> words) {
        return (name, text) -> {
            if (!words.contains(text)) {
                throw invalid("This may be " + String.join(", ", words) + ".", name);
            }
            return text;
        };
    }

    /** A reader of a whole number. */
    public static BiFunction<String, String, Integer> number(int least, int most) {
        return (name, text) -> {
            int number = SMALL_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw invalid("This is a number from " + least + " to " + most + ".", name);
            }
            return number;
        };
    }

    public static UUID id(String name, String text) {
        if (!ID.matcher(text).matches()) {
            throw invalid("This is not the id of a request.", name);
        }
        return UUID.fromString(text);
    }

    public static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("Times look like 2026-11-23T08:00:00Z.", name);
        }
    }

    /** A day of four digits for the year, in UTC. */
    public static LocalDate day(String name, String text) {
        try {
            if (text.length() == DAY_LENGTH) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw invalid(DAYS, name);
        }
        throw invalid(DAYS, name);
    }

    public static String line(String name, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid("This is one line of text.", name);
        }
        return text;
    }

    public static String pseudonym(String name, String text) {
        if (!PSEUDONYM.matcher(text).matches()) {
            throw invalid("Pseudonyms are 32 hexadecimal digits; a person's are found by a reveal.", name);
        }
        return text;
    }

    public static RefusedException invalid(String message, String name) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, name);
    }
}
