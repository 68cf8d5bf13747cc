package dev.postern.audit.store.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement under construction with its parameters, so that no value ever becomes part of its text. */
final class Question {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** Goes on with this text, whose places are filled by the values. */
    Question add(String text, Object... values) {
        sql.append(text);
        for (Object value : values) {
            with(value);
        }
        return this;
    }

    /** Fills the next place. */
    Question with(Object value) {
        parameters.add(value);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
