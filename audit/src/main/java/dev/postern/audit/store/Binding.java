package dev.postern.audit.store;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a statement, one after the other. */
final class Binding {
    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    Binding(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void number(long value) throws SQLException {
        statement.setLong(++parameter, value);
    }

    /** One column of the rows. Where no row has a value the array is empty; the server fills up with nulls. */
    <T> void array(String type, List<T> rows, Class<?> element, Function<T, @Nullable Object> value)
            throws SQLException {
        @Nullable Object[] elements = (@Nullable Object[]) Array.newInstance(element, rows.size());
        boolean any = false;
        for (int i = 0; i < elements.length; i++) {
            elements[i] = value.apply(rows.get(i));
            any |= elements[i] != null;
        }
        @Nullable Object[] sent = any ? elements : (@Nullable Object[]) Array.newInstance(element, 0);
        statement.setArray(++parameter, connection.createArrayOf(type, sent));
    }
}
