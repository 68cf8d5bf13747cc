package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.ExchangeFilter;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What an auditor asks for, by query parameters, each at most once:
 *
 * <ul>
 *   <li>{@code from}, {@code to}: times with an offset (RFC 3339); arrival from, and before
 *   <li>{@code requester}: exact name of a person; {@code pseudonym}: the same, in hexadecimal
 *   <li>{@code model}, {@code decision}, {@code status}, {@code code}: exact words
 *   <li>{@code limit}: exchanges on a page, 1 to 200; {@code before}: the {@code next} of the page before
 * </ul>
 */
final class ExchangeQuery {
    private static final Set<String> KNOWN =
            Set.of("from", "to", "requester", "pseudonym", "model", "decision", "status", "code", "limit", "before");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private final Map<String, String> given;
    private final int pageSize;
    private final ExchangeFilter filter;

    private ExchangeQuery(Map<String, String> given) {
        this.given = given;
        this.pageSize = value("limit", ExchangeQuery::pageSize).orElse(USUAL_PAGE);
        this.filter = new ExchangeFilter(
                value("from", ExchangeQuery::time),
                value("to", ExchangeQuery::time),
                value("requester", (name, text) -> text),
                value("pseudonym", ExchangeQuery::bytes),
                value("model", (name, text) -> text),
                value("decision", (name, text) -> text),
                value("status", (name, text) -> text),
                value("code", (name, text) -> text),
                value("before", ExchangeQuery::id),
                pageSize + 1);
    }

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static ExchangeQuery of(Map<String, List<String>> parameters) {
        Map<String, String> given = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw invalid("This query parameter is not known; docs/api.md lists those there are.", name);
            }
            if (values.size() != 1) {
                throw invalid("This query parameter may be given once.", name);
            }
            if (!values.getFirst().isEmpty()) {
                given.put(name, values.getFirst());
            }
        });
        return new ExchangeQuery(given);
    }

    /** Reads an exchange's id. */
    static UUID id(String name, String text) {
        if (!ID.matcher(text).matches()) {
            throw invalid("This is not the id of an exchange.", name);
        }
        return UUID.fromString(text);
    }

    /** Asks for one exchange more than fits on the page, to know whether there is another page. */
    ExchangeFilter filter() {
        return filter;
    }

    int pageSize() {
        return pageSize;
    }

    /** The query as it may stand in clear in the trail: the name of a person is replaced by what stands for it. */
    Map<String, String> forTheRecord(UnaryOperator<String> tagOf) {
        Map<String, String> recorded = new TreeMap<>(given);
        recorded.computeIfPresent("requester", (name, person) -> tagOf.apply(person));
        return recorded;
    }

    private <T> Optional<T> value(String name, BiFunction<String, String, T> read) {
        return Optional.ofNullable(given.get(name)).map(text -> read.apply(name, text));
    }

    private static Instant time(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("Times look like 2026-11-23T08:00:00Z.", name);
        }
    }

    private static byte[] bytes(String name, String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException e) {
            throw invalid("Pseudonyms are written in hexadecimal.", name);
        }
    }

    private static int pageSize(String name, String text) {
        int size = SMALL_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (size < 1 || size > LARGEST_PAGE) {
            throw invalid("A page has 1 to " + LARGEST_PAGE + " exchanges.", name);
        }
        return size;
    }

    private static RefusedException invalid(String message, String name) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, name);
    }
}
