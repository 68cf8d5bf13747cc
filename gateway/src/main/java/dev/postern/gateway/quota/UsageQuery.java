package dev.postern.gateway.quota;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which month is asked for: {@code month}, such as {@code 2026-11}; this one where it is left out. */
record UsageQuery(YearMonth month) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** @throws RefusedException {@code invalid_request} */
    static UsageQuery of(Map<String, List<String>> parameters, Instant now) {
        return new UsageQuery(Parameters.of(parameters, List.of("month"))
                .value("month", UsageQuery::month)
                .orElseGet(() -> UsageRow.monthOf(now)));
    }

    private static YearMonth month(String name, String text) {
        try {
            if (SHAPE.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException e) {
            throw invalid(name);
        }
        throw invalid(name);
    }

    private static RefusedException invalid(String name) {
        return Parameters.invalid("Months look like 2026-11.", name);
    }
}
