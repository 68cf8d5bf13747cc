package dev.postern.model.fit;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A JSON value as the heads of models use it. */
sealed interface Json {
    /** Members in the order of the text; no name twice. */
    record Members(Map<String, Json> members) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Text(String text) implements Json {}

    /** A whole number that fits 64 bits. */
    record Whole(long number) implements Json {}

    /** A fraction, or a number beyond 64 bits. */
    record Fraction(double number) implements Json {}

    /** {@code true}, {@code false} or {@code null}. */
    enum Literal implements Json {
        TRUE,
        FALSE,
        NULL
    }

    /** A member, or {@link Literal#NULL} where it is missing or this has no members. */
    default Json get(String name) {
        if (this instanceof Members object) {
            @Nullable Json member = object.members().get(name);
            return member == null ? Literal.NULL : member;
        }
        return Literal.NULL;
    }

    /** A whole number of at least 0, or nothing. */
    default OptionalLong whole() {
        return this instanceof Whole whole && whole.number() >= 0
                ? OptionalLong.of(whole.number())
                : OptionalLong.empty();
    }

    /** The text, or the empty one where this is none. */
    default String text() {
        return this instanceof Text text ? text.text() : "";
    }
}
