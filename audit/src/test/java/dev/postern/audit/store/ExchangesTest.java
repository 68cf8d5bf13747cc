package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.ExchangeFilter;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.SearchDatabase;
import dev.postern.audit.store.search.Span;
import dev.postern.audit.store.search.TooBroadException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Six exchanges, a minute apart: completed, failed, open, denied, one denied after its prompt was meant to leave, and one
 * that a survivor closed.
 */
class ExchangesTest {
    private static final Instant BEGIN = Trails.NOON.minusSeconds(600);
    private static final Subject BEN =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");
    private static final List<UUID> IDS = new ArrayList<>();
    private static TestDatabase database;
    private static Exchanges exchanges;

    @BeforeAll
    static void write_a_trail() throws InterruptedException {
        database = TestCluster.ONLY.database();
        SearchDatabase searched = new SearchDatabase(Trails.source(database.reader()), Duration.ofSeconds(30));
        exchanges = new Exchanges(searched, Clock.fixed(Trails.NOON, ZoneOffset.UTC));
        Events events = new Events(1);
        for (int minute = 0; minute < 6; minute++) {
            IDS.add(events.idAt(BEGIN.plusSeconds(60L * minute).toEpochMilli()));
        }
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            AuditEvent.Intent completed = events.intent(IDS.get(0), Events.ANA, "the prompt");
            trail.append(completed).join();
            trail.append(new AuditEvent.StreamMark(IDS.get(0), 7, "00")).join();
            trail.append(events.outcome(completed, OutcomeStatus.COMPLETED)).join();
            AuditEvent.Intent failed = events.intent(IDS.get(1), BEN, "the prompt");
            trail.append(failed).join();
            trail.append(events.outcome(failed, OutcomeStatus.UPSTREAM_FAILED)).join();
            trail.append(events.intent(IDS.get(2), BEN, "the prompt")).join();
            trail.append(events.denied(IDS.get(3), Optional.empty(), "large", "invalid_token", ""))
                    .join();
            trail.append(events.intent(IDS.get(4), Events.ANA, "the prompt")).join();
            trail.append(events.denied(IDS.get(4), Optional.of(Events.ANA), "small", "internal", ""))
                    .join();
            trail.append(events.intent(IDS.get(5), BEN, "the prompt")).join();
            trail.append(new AuditEvent.Orphaned(IDS.get(5), new TreeMap<>(Map.of("reason", "epoch over"))))
                    .join();
        }
    }

    @Test
    void an_exchange_is_one_row_with_its_question_and_its_end() throws SQLException {
        Exchange exchange = exchanges.find(IDS.getFirst()).orElseThrow();

        assertThat(exchange.pseudonym()).matches("[0-9a-f]{32}");
        assertThat(exchange.groups()).isEqualTo(Events.ANA.groups());
        assertThat(exchange.decision()).isEqualTo("mask");
        assertThat(exchange.rules()).containsExactly("cards", "names");
        assertThat(exchange.findings()).hasToString("{PAYMENT_CARD=2, PERSON=1}");
        assertThat(exchange.status()).isEqualTo("completed");
        assertThat(exchange.httpStatus()).isEqualTo(200);
        assertThat(exchange.promptTokens()).isEqualTo(12);
        assertThat(exchange.stream()).isTrue();
        assertThat(exchange.started()).isEqualTo(Trails.NOON);
        assertThat(exchange.ended()).isEqualTo(Trails.NOON);
        assertThat(exchange.sequence()).isPositive();
    }

    @Test
    void exchanges_come_newest_first_or_oldest_first() throws SQLException {
        assertThat(exchanges.search(page(false, null, 50)))
                .extracting(Exchange::id)
                .isEqualTo(IDS.reversed());
        assertThat(exchanges.search(page(true, null, 50)))
                .extracting(Exchange::id)
                .isEqualTo(IDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pages_follow_each_other_without_gap_or_repetition(boolean oldestFirst) throws SQLException {
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        for (int number = 0; number < 3; number++) {
            List<Exchange> found = exchanges.search(page(oldestFirst, after, 2));
            found.forEach(exchange -> seen.add(exchange.id()));
            after = found.getLast().id();
        }

        assertThat(seen).isEqualTo(oldestFirst ? IDS : IDS.reversed());
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_ID, 2, 2",
        "STATUS, completed, 0",
        "STATUS, upstream_failed, 1",
        "STATUS, open, 2",
        "STATUS, denied, 43",
        "STATUS, orphaned, 5",
        "MODEL, small, 54210",
        "MODEL, large, 3",
        "MODEL_SERVER, vllm.example:8000, 54210",
        "MODEL_SERVER, elsewhere, ''",
        "ZONE, local, 54210",
        "GROUP, /sales, 521",
        "GROUP, /engineering/secret-team, 40",
        "GROUP, /engineering, ''",
        "RULE, cards, 543210",
        "RULE, card, ''",
        "FINDING, PERSON, 543210",
        "FINDING, IBAN, ''",
        "DECISION, mask, 543210",
        "DECISION, block, ''",
        "CODE, upstream_failed, 1",
        "CODE, invalid_token, 3",
        "CLIENT, postern-web, 54210",
        "POLICY_VERSION, acme 1, 543210"
    })
    void a_criterion_leaves_out_what_was_not_asked_for(Criterion criterion, String value, String expected)
            throws SQLException {
        String wanted = criterion == Criterion.REQUEST_ID
                ? IDS.get(Integer.parseInt(value)).toString()
                : value;

        List<Exchange> found = exchanges.search(by(criterion, wanted));

        assertThat(numbers(found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-11-23T11:52:00.123Z, 5432",
        "to, 2026-11-23T11:52:00.123Z, 10",
        "from, 2026-11-23T11:52:00.124Z, 543",
        "from, 2026-11-24T11:52:00.124Z, ''",
        "from, 1969-11-24T11:52:00.124Z, 543210"
    })
    void a_time_leaves_out_what_arrived_at_another(String end, Instant time, String expected) throws SQLException {
        Span span = new Span(
                Optional.of(time).filter(ignored -> end.equals("from")),
                Optional.of(time).filter(ignored -> end.equals("to")),
                false);

        List<Exchange> found = exchanges.search(new ExchangeFilter(span, Map.of(), Optional.empty(), 50));

        assertThat(numbers(found)).isEqualTo(expected);
    }

    @Test
    void a_search_that_takes_too_long_is_stopped() throws SQLException {
        SearchDatabase hasty = new SearchDatabase(Trails.source(database.reader()), Duration.ofMillis(1));
        Exchanges impatient = new Exchanges(hasty, Clock.fixed(Trails.NOON, ZoneOffset.UTC));

        try (Connection other = database.superuser();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("LOCK TABLE audit_event IN ACCESS EXCLUSIVE MODE");

            assertThatThrownBy(() -> impatient.find(IDS.getFirst())).isInstanceOf(TooBroadException.class);
        }
    }

    @Test
    void one_pseudonym_is_one_person() throws SQLException {
        String pseudonym = exchanges.find(IDS.get(1)).orElseThrow().pseudonym();

        List<Exchange> found = exchanges.search(by(Criterion.PSEUDONYM, pseudonym));

        assertThat(numbers(found)).isEqualTo("521");
    }

    @Test
    void a_prompt_that_was_refused_after_all_is_one_exchange() throws SQLException {
        Exchange exchange = exchanges.find(IDS.get(4)).orElseThrow();

        assertThat(exchange.status()).isEqualTo("denied");
        assertThat(exchange.code()).isEqualTo("internal");
        assertThat(exchange.modelServer()).isEqualTo("vllm.example:8000");
    }

    @Test
    void nobody_stands_behind_a_request_without_a_subject() throws SQLException {
        Exchange exchange = exchanges.find(IDS.get(3)).orElseThrow();

        assertThat(exchange.pseudonym()).isEmpty();
        assertThat(exchange.groups()).isEmpty();
    }

    @Test
    void an_unknown_id_is_no_exchange() throws SQLException {
        assertThat(exchanges.find(new UUID(1, 2))).isEmpty();
    }

    @Test
    void the_records_of_an_exchange_are_read_as_they_stand_in_the_chain() throws SQLException {
        List<ChainedRecord> records = new RecordReader(Trails.source(database.reader())).of(IDS.getFirst());

        assertThat(records)
                .extracting(record -> record.fields().value(Field.KIND))
                .containsExactly("INTENT", "STREAM_MARK", "OUTCOME");
        assertThat(records.getLast().previous()).isEqualTo(records.get(1).hash());
    }

    private static String numbers(List<Exchange> found) {
        return found.stream()
                .map(exchange -> Integer.toString(IDS.indexOf(exchange.id())))
                .collect(Collectors.joining());
    }

    private static ExchangeFilter page(boolean oldestFirst, @Nullable UUID after, int limit) {
        Span span = new Span(Optional.empty(), Optional.empty(), oldestFirst);
        return new ExchangeFilter(span, Map.of(), Optional.ofNullable(after), limit);
    }

    private static ExchangeFilter by(Criterion criterion, String value) {
        Span span = new Span(Optional.empty(), Optional.empty(), false);
        return new ExchangeFilter(span, Map.of(criterion, value), Optional.empty(), 50);
    }
}
