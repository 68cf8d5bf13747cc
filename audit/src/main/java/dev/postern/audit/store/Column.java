package dev.postern.audit.store;

import dev.postern.audit.chain.Field;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a record's field stands in the table. */
final class Column {
    private Column() {}

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Element type of the array in which the column travels to the server. */
    static String wireType(Field field) {
        return switch (field.type()) {
            case TEXT, TEXTS, NUMBERS -> "text";
            case NUMBER, MOMENT -> "int8";
            case FLAG -> "bool";
            case ID -> "uuid";
            case BYTES -> "bytea";
        };
    }

    /** Java type of an element. */
    static Class<?> wireClass(Field field) {
        return switch (field.type()) {
            case TEXT, TEXTS, NUMBERS -> String.class;
            case NUMBER, MOMENT -> Long.class;
            case FLAG -> Boolean.class;
            case ID -> UUID.class;
            case BYTES -> byte[].class;
        };
    }

    /** Makes the column of an element {@code r.name}. */
    static String expression(Field field) {
        String element = "r." + name(field);
        return switch (field.type()) {
            case TEXT, NUMBER, FLAG, ID, BYTES -> element;
            case MOMENT -> "timestamptz 'epoch' + " + element + " * interval '1 microsecond'";
            case TEXTS -> element + "::text[]";
            case NUMBERS -> element + "::bigint[]";
        };
    }

    /** The value as an element: a list becomes an array literal, because arrays of arrays must be even. */
    static @Nullable Object element(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, NUMBER, FLAG, ID, BYTES, MOMENT -> value;
            case TEXTS, NUMBERS ->
                ((List<?>) value).stream().map(Column::quoted).collect(Collectors.joining(",", "{", "}"));
        };
    }

    /** The field of a row that was read. */
    static @Nullable Object read(Field field, ResultSet row) throws SQLException {
        String name = name(field);
        return switch (field.type()) {
            case TEXT -> row.getString(name);
            case NUMBER -> row.getObject(name, Long.class);
            case FLAG -> row.getObject(name, Boolean.class);
            case ID -> row.getObject(name, UUID.class);
            case BYTES -> row.getBytes(name);
            case MOMENT -> micros(row.getObject(name, OffsetDateTime.class));
            case TEXTS, NUMBERS -> list(row.getArray(name));
        };
    }

    private static @Nullable Long micros(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : Math.addExact(Math.multiplyExact(moment.toEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    private static @Nullable List<?> list(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((Object[]) array.getArray());
    }

    private static String quoted(Object element) {
        return '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
