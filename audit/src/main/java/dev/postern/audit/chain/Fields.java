package dev.postern.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one record. A field without a value is absent from the canonical bytes; the empty text and the empty
 * list are never written, so that there is one way to say nothing. Filled by one thread, then only read.
 */
public final class Fields {
    private final Map<Field, Object> values = new EnumMap<>(Field.class);

    /** A text, cut and cleaned to fit a clear column; nothing where it is empty. */
    public Fields text(Field field, String value) {
        return value.isEmpty() ? this : set(field, FieldType.TEXT, ClearText.of(value));
    }

    public Fields number(Field field, long value) {
        return set(field, FieldType.NUMBER, value);
    }

    /** A number, or nothing where it is negative: the way the gateway says that it does not know. */
    public Fields numberIfKnown(Field field, long value) {
        return value < 0 ? this : number(field, value);
    }

    public Fields flag(Field field, boolean value) {
        return set(field, FieldType.FLAG, value);
    }

    public Fields id(Field field, UUID value) {
        return set(field, FieldType.ID, value);
    }

    public Fields bytes(Field field, byte[] value) {
        return set(field, FieldType.BYTES, value);
    }

    public Fields moment(Field field, Instant value) {
        return set(field, FieldType.MOMENT, ChronoUnit.MICROS.between(Instant.EPOCH, value));
    }

    public Fields texts(Field field, List<String> value) {
        return value.isEmpty()
                ? this
                : set(field, FieldType.TEXTS, value.stream().map(ClearText::of).toList());
    }

    public Fields numbers(Field field, List<Long> value) {
        return value.isEmpty() ? this : set(field, FieldType.NUMBERS, List.copyOf(value));
    }

    /** A value as it was found in the table, whatever it is: changed values must show, not be mended. */
    public Fields stored(Field field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    /** The value in the Java type of the field's {@link FieldType}. */
    public @Nullable Object value(Field field) {
        return values.get(field);
    }

    private Fields set(Field field, FieldType type, Object value) {
        if (field.type() != type) {
            throw new IllegalArgumentException(field + " is not a " + type);
        }
        values.put(field, value);
        return this;
    }
}
