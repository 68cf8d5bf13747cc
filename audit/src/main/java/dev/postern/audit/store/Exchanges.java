package dev.postern.audit.store;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KnownPerson;
import dev.postern.audit.content.Pseudonyms;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds exchanges in the trail. Reads only; the names of people are opened with the keys of people. Thread-safe. */
@Singleton
public class Exchanges {
    /** How far back a name is looked for where no time is given: names are filed by quarter. */
    private static final int MONTHS_BACK = 24;

    private final ExchangeRows rows;
    private final NameBook names;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    @Inject
    Exchanges(ExchangeRows rows, NameBook names, KeyEncryption encryption, Clock clock) {
        this.rows = rows;
        this.names = names;
        this.pseudonyms = new Pseudonyms(encryption);
        this.clock = clock;
    }

    /** A page of exchanges, newest first. */
    public List<Exchange> search(ExchangeFilter filter) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> parameters = new HashMap<>();
        filter.from().ifPresent(from -> {
            conditions.add("requestId >= :from");
            parameters.put("from", firstIdAt(from));
        });
        filter.to().ifPresent(to -> {
            conditions.add("requestId < :to");
            parameters.put("to", firstIdAt(to));
        });
        filter.before().ifPresent(before -> {
            conditions.add("requestId < :before");
            parameters.put("before", before);
        });
        filter.requester().ifPresent(name -> {
            conditions.add("identity in (select known.identity from IdentityRow known where known.nameTag in :tags)");
            parameters.put("tags", tags(name, filter));
        });
        equal("pseudonym", filter.pseudonym(), conditions, parameters);
        equal("model", filter.model(), conditions, parameters);
        equal("decision", filter.decision(), conditions, parameters);
        equal("status", filter.status().map(status -> status.toUpperCase(Locale.ROOT)), conditions, parameters);
        equal("code", filter.code(), conditions, parameters);
        return named(rows.find(String.join(" and ", conditions) + " order by requestId desc", parameters)
                .range(0, filter.limit() - 1)
                .list());
    }

    /** One exchange. */
    public Optional<Exchange> find(UUID id) {
        return named(rows.list("requestId", id)).stream().findFirst();
    }

    /**
     * What stands for a name where the name itself must not: a keyed hash, the same during a quarter, in hexadecimal.
     */
    public String tagOf(String name) {
        return HexFormat.of().formatHex(pseudonyms.name(Pseudonyms.quarter(clock.instant()), name));
    }

    private List<Exchange> named(List<ExchangeRow> found) {
        Map<String, KnownPerson> people = names.open(
                found.stream().map(row -> row.identity).filter(Objects::nonNull).toList());
        return found.stream()
                .map(row ->
                        ExchangeReading.of(row, row.identity == null ? null : people.get(NameBook.name(row.identity))))
                .toList();
    }

    private List<byte[]> tags(String name, ExchangeFilter filter) {
        Instant end = filter.to().orElseGet(clock::instant);
        Instant begin = filter.from()
                .orElseGet(() ->
                        end.atOffset(ZoneOffset.UTC).minusMonths(MONTHS_BACK).toInstant());
        List<byte[]> tags = new ArrayList<>();
        for (var month = begin.atOffset(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withDayOfMonth(1);
                !month.toInstant().isAfter(end) && tags.size() <= 4 * MONTHS_BACK;
                month = month.plusMonths(3)) {
            tags.add(pseudonyms.name(Pseudonyms.quarter(month.toInstant()), name));
        }
        tags.add(pseudonyms.name(Pseudonyms.quarter(end), name));
        return tags;
    }

    /** The smallest id of version 7 (RFC 9562) that can be given at this time. */
    private static UUID firstIdAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16 | 0x7000L, Long.MIN_VALUE);
    }

    private static void equal(
            String field, Optional<?> value, List<String> conditions, Map<String, Object> parameters) {
        value.ifPresent(wanted -> {
            conditions.add(field + " = :" + field);
            parameters.put(field, wanted);
        });
    }
}
