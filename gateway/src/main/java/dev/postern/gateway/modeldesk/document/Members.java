package dev.postern.gateway.modeldesk.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read strictly. What is of another kind than it should be becomes a problem and reads as if it
 * was not there, so that all problems of a document are found at once. A member that is null counts as not given.
 */
final class Members {
    private static final int LONGEST_NUMBER = 32;

    private final Map<?, ?> object;
    private final String at;
    private final List<Problem> problems;
    private final Set<String> known = new HashSet<>();

    /** @param at path of the object with a dot behind it, or empty */
    Members(Map<?, ?> object, String at, List<Problem> problems) {
        this.object = object;
        this.at = at;
        this.problems = problems;
    }

    /** What is said of a member that nobody asked for. */
    void refuseOthers() {
        object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problem(name, "This member is not known; docs/models.md lists those there are."));
    }

    void problem(String name, String message) {
        problems.add(new Problem(at + name, message));
    }

    Optional<String> text(String name) {
        return switch (member(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> wrong(name, "This is a text.");
        };
    }

    boolean truth(String name, boolean usual) {
        return switch (member(name)) {
            case null -> usual;
            case Boolean truth -> truth;
            default -> this.<Boolean>wrong(name, "This is true or false.").orElse(usual);
        };
    }

    Optional<Long> number(String name, long least, long most) {
        Object value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= least
                && ((Number) value).longValue() <= most) {
            return Optional.of(((Number) value).longValue());
        }
        return wrong(name, "This is a whole number from " + least + " to " + most + ".");
    }

    /** An amount from 0 to {@code most} with up to six decimals, as a number or as a text of one. */
    Optional<BigDecimal> amount(String name, BigDecimal most) {
        Object value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        boolean said = value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof BigInteger;
        String text = String.valueOf(value);
        if (said && text.length() <= LONGEST_NUMBER && text.matches("[0-9.]+([eE]-?[0-9])?")) {
            try {
                BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
                if (amount.compareTo(most) <= 0 && amount.scale() <= 6) {
                    return Optional.of(amount.scale() < 0 ? amount.setScale(0) : amount);
                }
            } catch (NumberFormatException e) {
                return wrong(name, "This is a number such as 0.002.");
            }
        }
        return wrong(name, "This is a number from 0 to " + most + " with up to six decimals, such as 0.002.");
    }

    <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
        return text(name).flatMap(text -> constant(name, text, type));
    }

    <E extends Enum<E>> Optional<E> constant(String name, String text, Class<E> type) {
        for (E each : Objects.requireNonNull(type.getEnumConstants())) {
            if (word(each).equals(text)) {
                return Optional.of(each);
            }
        }
        List<String> words = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            words.add(word(each));
        }
        return wrong(name, "This may be " + String.join(", ", words) + ".");
    }

    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name, most)) {
            if (each instanceof String text) {
                texts.add(text);
            } else {
                problem(name + "[" + texts.size() + "]", "This is a text.");
                return List.of();
            }
        }
        return texts;
    }

    /** A list; empty where there is none or where it is too long. */
    List<?> list(String name, int most) {
        return switch (member(name)) {
            case null -> List.of();
            case List<?> list when list.size() <= most -> list;
            case List<?> _ ->
                this.<List<?>>wrong(name, "This list has " + most + " entries at most.")
                        .orElse(List.of());
            default -> this.<List<?>>wrong(name, "This is a list.").orElse(List.of());
        };
    }

    boolean isGiven(String name) {
        return member(name) != null;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Object member(String name) {
        known.add(name);
        return object.get(name);
    }

    private <T> Optional<T> wrong(String name, String message) {
        problem(name, message);
        return Optional.empty();
    }
}
