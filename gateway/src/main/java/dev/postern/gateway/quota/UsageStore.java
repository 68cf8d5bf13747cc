package dev.postern.gateway.quota;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was used by month, in the database of the desks. Thread-safe; may block. */
@Singleton
final class UsageStore {
    private static final String ADD = "INSERT INTO usage_month AS u (month, kind, holder, model, requests,"
            + " prompt_tokens, answer_tokens, price, watt_hours) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (month, kind, holder, model) DO UPDATE SET requests = u.requests + excluded.requests,"
            + " prompt_tokens = u.prompt_tokens + excluded.prompt_tokens,"
            + " answer_tokens = u.answer_tokens + excluded.answer_tokens, price = u.price + excluded.price,"
            + " watt_hours = u.watt_hours + excluded.watt_hours";
    private static final String READ = "SELECT holder, model, requests, prompt_tokens, answer_tokens, price, watt_hours"
            + " FROM usage_month WHERE month = ? AND kind = ? ";

    private final AgroalDataSource database;

    @Inject
    UsageStore(@DataSource("desk") AgroalDataSource database) {
        this.database = database;
    }

    /** Adds to what is there, all or none; in one order on every gateway, so that none waits for another in a circle. */
    void add(Map<UsageRow, Used> amounts) throws SQLException {
        List<UsageRow> rows = amounts.keySet().stream()
                .sorted(Comparator.comparing(UsageRow::month)
                        .thenComparing(UsageRow::kind)
                        .thenComparing(UsageRow::holder)
                        .thenComparing(UsageRow::model))
                .toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                for (UsageRow row : rows) {
                    Used used = amounts.getOrDefault(row, Used.NOTHING);
                    add.setObject(1, first(row.month()));
                    add.setString(2, row.kind().word());
                    add.setString(3, row.holder());
                    add.setString(4, row.model());
                    add.setLong(5, used.requests());
                    add.setLong(6, used.promptTokens());
                    add.setLong(7, used.answerTokens());
                    add.setBigDecimal(8, used.price());
                    add.setBigDecimal(9, used.wattHours());
                    add.addBatch();
                }
                add.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** What all groups used in a month, by path and model. */
    Map<UsageRow, Used> groups(YearMonth month) throws SQLException {
        return read(month, QuotaKind.GROUP, "", "ORDER BY holder, model");
    }

    /** What one person used in a month, by model. */
    Map<UsageRow, Used> person(YearMonth month, String person) throws SQLException {
        return read(month, QuotaKind.PERSON, person, "AND holder = ? ORDER BY model");
    }

    private Map<UsageRow, Used> read(YearMonth month, QuotaKind kind, String holder, String rest) throws SQLException {
        Map<UsageRow, Used> found = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READ + rest)) {
            select.setObject(1, first(month));
            select.setString(2, kind.word());
            if (kind == QuotaKind.PERSON) {
                select.setString(3, holder);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new UsageRow(month, kind, row.getString(1), row.getString(2)),
                            new Used(
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getBigDecimal(6),
                                    row.getBigDecimal(7)));
                }
            }
        }
        return found;
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}
