package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.content.KnownPerson;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.Quarter;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.RecordReader;
import dev.postern.audit.store.TimeIds;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.ExchangeFilter;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.Span;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Which records a scope holds. Asks nobody whether they may be seen. Thread-safe. */
public final class ScopeReading {
    private static final String IDENTITIES = "SELECT identity FROM audit.audit_identity WHERE pseudonym = ?";

    /** A request may be recorded in the quarter after the one in which it came. */
    private static final Duration OVER_THE_END = Duration.ofDays(1);

    private final DataSource reader;
    private final ContentOpener opener;
    private final RecordReader records;
    private final Exchanges exchanges;
    private final Pseudonyms pseudonyms;

    /** @param reader account that may read the trail */
    public ScopeReading(
            DataSource reader, ContentOpener opener, RecordReader records, Exchanges exchanges, Pseudonyms pseudonyms) {
        this.reader = reader;
        this.opener = opener;
        this.records = records;
        this.exchanges = exchanges;
        this.pseudonyms = pseudonyms;
    }

    /** The records of a request; none where it is not within the scope. */
    List<ChainedRecord> records(Scope scope, UUID requestId) throws SQLException {
        List<ChainedRecord> found = records.of(requestId);
        return found.stream().anyMatch(within(scope)) ? found : List.of();
    }

    /** Tells of one record after the other whether its request is within the scope. The database is asked now, and not then. */
    Predicate<ChainedRecord> within(Scope scope) throws SQLException {
        return switch (scope) {
            case Scope.Requests(var ids) -> {
                Set<UUID> wanted = Set.copyOf(ids);
                yield record -> wanted.contains(requestId(record));
            }
            case Scope.Pseudonym(var pseudonym, var from, var to) ->
                record -> isWithin(requestId(record), from, to) && isBy(record, Optional.of(pseudonym));
            case Scope.Person person -> {
                Optional<String> id = personId(person);
                Map<String, Optional<String>> known = new HashMap<>();
                yield record -> isWithin(requestId(record), person.from(), person.to())
                        && isBy(
                                record,
                                known.computeIfAbsent(quarterOf(record), quarter -> pseudonym(person, id, quarter)));
            }
        };
    }

    /** A page of exchanges, newest first. */
    RevealPage page(Scope scope, Optional<UUID> after, int limit) throws SQLException {
        return switch (scope) {
            case Scope.Requests(var ids) -> named(ids, after, limit);
            case Scope.Pseudonym(var pseudonym, var from, var to) ->
                RevealPage.of(search(pseudonym, from, to, after, limit + 1), limit);
            case Scope.Person person -> RevealPage.of(ofPerson(person, after, limit + 1), limit);
        };
    }

    private RevealPage named(List<UUID> ids, Optional<UUID> after, int limit) throws SQLException {
        List<UUID> rest = ids.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .filter(id -> after.isEmpty() || id.compareTo(after.get()) < 0)
                .toList();
        List<UUID> page = rest.stream().limit(limit).toList();
        List<Exchange> found = new ArrayList<>();
        for (UUID id : page) {
            exchanges.find(id).ifPresent(found::add);
        }
        return new RevealPage(found, rest.size() > limit ? Optional.of(page.getLast()) : Optional.empty());
    }

    private List<Exchange> ofPerson(Scope.Person person, Optional<UUID> after, int limit) throws SQLException {
        Optional<String> id = personId(person);
        List<Exchange> found = new ArrayList<>();
        for (Quarter quarter : Quarter.between(person.from(), person.to().plus(OVER_THE_END))) {
            Instant begin = later(person.from(), quarter.begin().minus(OVER_THE_END));
            Instant end = earlier(person.to(), quarter.end());
            Optional<String> pseudonym = pseudonym(person, id, quarter.name());
            if (pseudonym.isPresent() && begin.isBefore(end)) {
                found.addAll(search(pseudonym.get(), begin, end, after, limit));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Exchange::id).reversed())
                .limit(limit)
                .toList();
    }

    private List<Exchange> search(String pseudonym, Instant from, Instant to, Optional<UUID> after, int limit)
            throws SQLException {
        Span span = new Span(Optional.of(from), Optional.of(to), false);
        return exchanges.search(new ExchangeFilter(span, Map.of(Criterion.PSEUDONYM, pseudonym), after, limit));
    }

    /**
     * The identifier of the person, to know them in other quarters. It must lead back to the pseudonym, because the
     * column it was found by is not part of what is sealed. Empty where the person was forgotten.
     */
    private Optional<String> personId(Scope.Person person) throws SQLException {
        try (Connection connection = reader.getConnection();
                PreparedStatement statement = connection.prepareStatement(IDENTITIES)) {
            statement.setBytes(1, HexFormat.of().parseHex(person.pseudonym()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<String> id = opener.person(row.getBytes(1))
                            .map(KnownPerson::id)
                            .filter(each -> hex(person.quarter(), each).equals(person.pseudonym()));
                    if (id.isPresent()) {
                        return id;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Of somebody who was forgotten only the one is known by which they were asked for. */
    private Optional<String> pseudonym(Scope.Person person, Optional<String> id, String quarter) {
        return quarter.equals(person.quarter()) ? Optional.of(person.pseudonym()) : id.map(each -> hex(quarter, each));
    }

    private String hex(String quarter, String id) {
        return HexFormat.of().formatHex(pseudonyms.subject(quarter, id));
    }

    private static UUID requestId(ChainedRecord record) {
        return (UUID) Objects.requireNonNull(record.fields().value(Field.REQUEST_ID));
    }

    private static boolean isBy(ChainedRecord record, Optional<String> wanted) {
        Optional<String> pseudonym = pseudonymOf(record);
        return pseudonym.isPresent() && pseudonym.equals(wanted);
    }

    private static Optional<String> pseudonymOf(ChainedRecord record) {
        return Optional.ofNullable((byte[]) record.fields().value(Field.PSEUDONYM))
                .map(HexFormat.of()::formatHex);
    }

    private static String quarterOf(ChainedRecord record) {
        long micros = (Long) Objects.requireNonNull(record.fields().value(Field.MOMENT));
        return Pseudonyms.quarter(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static boolean isWithin(UUID requestId, Instant from, Instant to) {
        Instant given = TimeIds.time(requestId);
        return !given.isBefore(from) && given.isBefore(to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
