package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the statement that counts. Exchanges are put together once, as rows {@code x}; totals are counted from them, and
 * values from rows {@code y}, of which an exchange has one for each value.
 */
final class FigureQuestion {
    /** What the gateway writes among the rules of an exchange that it chose the model for; docs/api.md names them. */
    private static final String STAYED = "ARRAY['auto:EASY', 'auto:HARD', 'auto:REFUSED', 'auto:VETOED']";

    private static final String WENT = "ARRAY['auto:LET', 'auto:CONSENTED']";

    private FigureQuestion() {}

    static Question of(FigureFilter filter, List<Instant> starts) {
        Window window = new Window(filter.from(), filter.to());
        String limits = starts.stream().skip(1).map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
        // The limits stand in a query of their own, so they are read once and not for each exchange.
        Question question = new Question()
                .add(
                        "WITH x AS MATERIALIZED (SELECT width_bucket(x.moment, (SELECT ?::timestamptz[])) AS point",
                        limits)
                .add(
                        ", x.decision, x.status, x.prompt_tokens, x.completion_tokens, x.first_token_micros, x.total_micros")
                .add(", x.rules && " + STAYED + " AS stayed, x.rules && " + WENT + " AS went")
                .add(filter.involvesGroups() ? ", x.pseudonym" : "")
                .add(filter.by().map(by -> ", " + by.expression() + " AS key").orElse(""))
                .add(" FROM audit.audit_exchanges(?, ?) x", window.firstDay(), window.lastDay())
                .add(" WHERE x.request_id >= ?", TimeIds.first(window.from()))
                .add(" AND x.request_id < ?", TimeIds.first(window.to()));
        filter.criteria()
                .forEach((criterion, value) -> criterion.ask(
                        question, value, window.firstDay(), window.lastDay().plusDays(1)));
        question.add(")");
        filter.by().ifPresent(by -> question.add(values(by), filter.top()));
        question.add(" SELECT false AS one_value, NULL AS value, point, ").add(counts(filter) + " FROM x");
        question.add(" GROUP BY GROUPING SETS ((point), ())");
        filter.by()
                .ifPresent(by -> question.add(" UNION ALL SELECT true, shown, point, ")
                        .add(counts(filter) + " FROM z GROUP BY GROUPING SETS ((shown, point), (shown))"));
        return question;
    }

    /** Rows by value, those with the most requests by name. */
    private static String values(Dimension by) {
        String each = by.several()
                ? "SELECT x.*, coalesce(each, '') COLLATE \"C\" AS text FROM x LEFT JOIN LATERAL unnest(x.key) each ON true"
                : "SELECT x.*, coalesce(x.key, '') COLLATE \"C\" AS text FROM x";
        return ", y AS MATERIALIZED (" + each + ")"
                + ", top AS (SELECT text FROM y GROUP BY text ORDER BY count(*) DESC, text LIMIT ?)"
                + ", z AS (SELECT y.*, CASE WHEN text IN (SELECT text FROM top) THEN text END AS shown FROM y)";
    }

    private static String counts(FigureFilter filter) {
        return """
                grouping(point) = 1 AS whole,
                count(*) AS requests,
                count(*) FILTER (WHERE decision = 'block') AS blocked,
                count(*) FILTER (WHERE decision = 'coach') AS coached,
                count(*) FILTER (WHERE decision = 'tokenise') AS tokenised,
                count(*) FILTER (WHERE decision = 'mask') AS masked,
                count(*) FILTER (WHERE stayed) AS kept_near,
                count(*) FILTER (WHERE went) AS left_zone,
                count(*) FILTER (WHERE status IN ('UPSTREAM_FAILED', 'UPSTREAM_TIMEOUT', 'FAILED', 'ORPHANED')) AS failed,
                sum(prompt_tokens)::bigint AS prompt_tokens,
                sum(completion_tokens)::bigint AS completion_tokens,
                percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY first_token_micros) AS first_token_micros,
                percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY total_micros) AS total_micros,
                """ + (filter.involvesGroups() ? "count(DISTINCT pseudonym)" : "NULL::bigint") + " AS people";
    }
}
