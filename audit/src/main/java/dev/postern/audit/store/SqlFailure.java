package dev.postern.audit.store;

import java.sql.SQLException;

/** Tells from an error what became of the statement (SQLSTATE, appendix A of the PostgreSQL manual). */
final class SqlFailure {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String CANCELLED = "57014";
    private static final String COMPLETION_UNKNOWN = "40003";

    private SqlFailure() {}

    /**
     * Whether the server refused the statement for sure, so that nothing of it stands. Anything else, a lost connection
     * above all, leaves open whether it was committed. A place that is taken is treated as open too: the record that
     * stands there must be looked at.
     */
    static boolean surelyRolledBack(SQLException e) {
        String state = state(e);
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "22", "25", "42", "53", "54", "55" -> true;
            case "23" -> !state.equals(UNIQUE_VIOLATION);
            case "40" -> !state.equals(COMPLETION_UNKNOWN);
            default -> state.equals(CANCELLED);
        };
    }

    /** Whether something stands already where one of the rows would. */
    static boolean isTaken(SQLException e) {
        return state(e).equals(UNIQUE_VIOLATION);
    }

    /** Whether it is one of the rows that the server does not take, and not the moment. */
    static boolean isAboutTheRows(SQLException e) {
        String state = state(e);
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** What happened, without the values of rows. */
    static String describe(SQLException e) {
        return e.getMessage() + " [" + state(e) + "]";
    }

    private static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }
}
