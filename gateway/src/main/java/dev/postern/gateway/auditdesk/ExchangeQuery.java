package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.ExchangeFilter;
import dev.postern.audit.store.search.Span;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an auditor asks for among the exchanges: a page ({@link Paging}) and exact values ({@link ExchangeCriteria}).
 *
 * @param paging which page
 * @param criteria exact values
 * @param forTheRecord the query as it stands in the trail
 */
record ExchangeQuery(Paging paging, Map<Criterion, String> criteria, Map<String, String> forTheRecord) {
    private static final List<String> KNOWN = Stream.concat(Paging.NAMES.stream(), ExchangeCriteria.names().stream())
            .toList();

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static ExchangeQuery of(Map<String, List<String>> given) {
        Parameters parameters = Parameters.of(given, KNOWN);
        return new ExchangeQuery(Paging.of(parameters), ExchangeCriteria.of(parameters), parameters.forTheRecord());
    }

    /** Asks for one exchange more than fits on the page, to know whether there is another page. */
    ExchangeFilter filter() {
        return new ExchangeFilter(span(), criteria, paging.cursor().map(Cursor::id), paging.size() + 1);
    }

    private Span span() {
        return Optional.ofNullable(criteria.get(Criterion.REQUEST_ID))
                .map(id -> Span.of(Parameters.id("requestId", id)))
                .orElse(paging.span());
    }
}
