package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five exchanges, a minute apart: completed, failed, open, denied, and one denied after its prompt was meant to leave.
 */
@QuarkusTest
@QuarkusTestResource(value = ReadSideDatabase.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangesTest {
    private static final Instant BEGIN = Trails.NOON.minusSeconds(600);
    private static final Subject BEN =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");

    private final Exchanges exchanges;
    private final DataSource source;
    private final TestDatabase database;
    private final List<UUID> ids = new ArrayList<>();

    @Inject
    ExchangesTest(
            Exchanges exchanges,
            DataSource source,
            @ConfigProperty(name = ReadSideDatabase.NAME) String name,
            @ConfigProperty(name = ReadSideDatabase.PORT) int port) {
        this.exchanges = exchanges;
        this.source = source;
        this.database = new TestDatabase(name, port);
    }

    @BeforeAll
    void write_a_trail() throws InterruptedException {
        Events events = new Events(1);
        for (int minute = 0; minute < 5; minute++) {
            ids.add(events.idAt(BEGIN.plusSeconds(60L * minute).toEpochMilli()));
        }
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            AuditEvent.Intent completed = events.intent(ids.get(0), Events.ANA, "the prompt");
            trail.append(completed).join();
            trail.append(events.outcome(completed, OutcomeStatus.COMPLETED)).join();
            AuditEvent.Intent failed = events.intent(ids.get(1), BEN, "the prompt");
            trail.append(failed).join();
            trail.append(events.outcome(failed, OutcomeStatus.UPSTREAM_FAILED)).join();
            trail.append(events.intent(ids.get(2), BEN, "the prompt")).join();
            trail.append(events.denied(ids.get(3), Optional.empty(), "large", "invalid_token", ""))
                    .join();
            trail.append(events.intent(ids.get(4), Events.ANA, "the prompt")).join();
            trail.append(events.denied(ids.get(4), Optional.of(Events.ANA), "small", "internal", ""))
                    .join();
        }
    }

    @Test
    void an_exchange_is_one_row_with_its_question_and_its_end() {
        Exchange exchange = exchanges.find(ids.getFirst()).orElseThrow();

        assertThat(exchange.requester()).isEqualTo("ana.example");
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
    void exchanges_come_newest_first() {
        assertThat(exchanges.search(by("", "", 50))).extracting(Exchange::id).isEqualTo(ids.reversed());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<UUID> seen = new ArrayList<>();
        String before = "ffffffff-ffff-ffff-ffff-ffffffffffff";
        for (int page = 0; page < 3; page++) {
            List<Exchange> found = exchanges.search(by("before", before, 2));
            found.forEach(exchange -> seen.add(exchange.id()));
            before = found.getLast().id().toString();
        }

        assertThat(seen).isEqualTo(ids.reversed());
    }

    @ParameterizedTest
    @CsvSource({
        "status, completed, 0",
        "status, upstream_failed, 1",
        "status, open, 2",
        "status, denied, 43",
        "model, small, 4210",
        "model, large, 3",
        "decision, mask, 43210",
        "decision, block, ''",
        "code, upstream_failed, 1",
        "code, invalid_token, 3",
        "requester, ben.example, 21",
        "requester, ana.example, 40",
        "requester, nobody, ''",
        "from, 2026-11-23T11:52:00.123Z, 432",
        "to, 2026-11-23T11:52:00.123Z, 10",
        "from, 2026-11-23T11:52:00.124Z, 43"
    })
    void a_filter_leaves_out_what_was_not_asked_for(String filter, String value, String expected) {
        List<Exchange> found = exchanges.search(by(filter, value, 50));

        assertThat(found)
                .extracting(exchange -> Integer.toString(ids.indexOf(exchange.id())))
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(""));
    }

    @Test
    void one_pseudonym_is_one_person() {
        String pseudonym = exchanges.find(ids.get(1)).orElseThrow().pseudonym();

        List<Exchange> found = exchanges.search(by("pseudonym", pseudonym, 50));

        assertThat(found).extracting(Exchange::requester).containsExactly("ben.example", "ben.example");
    }

    @Test
    void a_prompt_that_was_refused_after_all_is_one_exchange() {
        Exchange exchange = exchanges.find(ids.get(4)).orElseThrow();

        assertThat(exchange.status()).isEqualTo("denied");
        assertThat(exchange.code()).isEqualTo("internal");
        assertThat(exchange.modelServer()).isEqualTo("vllm.example:8000");
    }

    @Test
    void nobody_stands_behind_a_request_without_a_subject() {
        Exchange exchange = exchanges.find(ids.get(3)).orElseThrow();

        assertThat(exchange.requester()).isEmpty();
        assertThat(exchange.pseudonym()).isEmpty();
    }

    @Test
    void an_unknown_id_is_no_exchange() {
        assertThat(exchanges.find(new UUID(1, 2))).isEmpty();
    }

    @Test
    void a_forgotten_person_has_no_name_and_the_proof_still_holds() {
        database.tamper("CREATE TABLE kept AS TABLE audit_subject_key; DELETE FROM audit_subject_key");

        Exchange exchange = exchanges.find(ids.getFirst()).orElseThrow();

        assertThat(exchange.requester()).isEmpty();
        assertThat(exchange.pseudonym()).isNotEmpty();
        assertThat(Trails.flaw(database)).isEmpty();
        database.tamper("INSERT INTO audit_subject_key SELECT * FROM kept; DROP TABLE kept");
    }

    @Test
    void the_records_of_an_exchange_are_read_as_they_stand_in_the_chain() throws SQLException {
        List<ChainedRecord> records = new RecordReader(source).of(ids.getFirst());

        assertThat(records)
                .extracting(record -> record.fields().value(Field.KIND))
                .containsExactly("INTENT", "OUTCOME");
        assertThat(records.getLast().previous()).isEqualTo(records.getFirst().hash());
    }

    @Test
    void the_check_runs_over_the_data_source_of_the_platform() throws SQLException {
        Verification verification = new ChainVerifier(source).verify(List.of());

        assertThat(verification.flaw()).isEmpty();
        assertThat(verification.records()).isEqualTo(8 + 4);
    }

    private static ExchangeFilter by(String filter, String value, int limit) {
        Optional<String> given = Optional.of(value);
        return new ExchangeFilter(
                given.filter(ignored -> filter.equals("from")).map(Instant::parse),
                given.filter(ignored -> filter.equals("to")).map(Instant::parse),
                given.filter(ignored -> filter.equals("requester")),
                given.filter(ignored -> filter.equals("pseudonym")).map(HexFormat.of()::parseHex),
                given.filter(ignored -> filter.equals("model")),
                given.filter(ignored -> filter.equals("decision")),
                given.filter(ignored -> filter.equals("status")),
                given.filter(ignored -> filter.equals("code")),
                given.filter(ignored -> filter.equals("before")).map(UUID::fromString),
                limit);
    }
}
