package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A superuser past all triggers. The trail: one lane, two epochs of six records each: the start, an intent with its
 * outcome, a refusal, an access, the end.
 */
class TamperTest {
    private static final List<String> TABLES = List.of("audit_event", "audit_content", "audit_epoch");
    private static final List<String> KEPT_FILLED = List.of("schema_version", "previous_hash", "leaf_hash");
    private static final Set<Field> NOT_WRITTEN_ANY_MORE = Set.of(Field.CLIENT_REQUEST_ID, Field.CLIENT_ADDRESS);
    private static TestDatabase database;
    private static List<ChainHead> told = List.of();

    @BeforeAll
    static void write_a_trail() throws InterruptedException {
        database = TestCluster.ONLY.database();
        for (int epoch = 1; epoch <= 2; epoch++) {
            Events events = new Events(epoch);
            PostgresTrail trail = Trails.open(database.writer(), 1);
            Trails.record(trail, events, 1);
            trail.close();
            told = trail.heads();
        }
        TABLES.forEach(table -> database.tamper("CREATE TABLE kept_" + table + " AS TABLE " + table));
        Stream.concat(KEPT_FILLED.stream(), Stream.of("kind", "moment", "request_id"))
                .forEach(
                        column -> database.tamper("ALTER TABLE audit_event ALTER COLUMN " + column + " DROP NOT NULL"));
    }

    @BeforeEach
    void put_everything_back() {
        database.tamper(TABLES.stream()
                .map("DELETE FROM %1$s; INSERT INTO %1$s SELECT * FROM kept_%1$s"::formatted)
                .collect(Collectors.joining(";")));
    }

    @Test
    void the_untouched_trail_has_no_flaw() {
        assertThat(Trails.verify(database, told).flaw()).isEmpty();
    }

    /** Each column of a record in which it is filled, and of one in which it is not. */
    static Stream<Arguments> columns() {
        return Stream.concat(filled(), Field.ALL.stream().map(field -> Arguments.of(Column.name(field), 6)));
    }

    static Stream<Arguments> filled() {
        Stream<Arguments> frame = KEPT_FILLED.stream().map(column -> Arguments.of(column, 2));
        return Stream.concat(
                frame,
                Field.ALL.stream()
                        .filter(field -> !NOT_WRITTEN_ANY_MORE.contains(field))
                        .map(field -> Arguments.of(Column.name(field), recordThatFills(field))));
    }

    private static int recordThatFills(Field field) {
        return switch (field) {
            case STATUS,
                    HTTP_STATUS,
                    FINISH,
                    PROMPT_TOKENS,
                    COMPLETION_TOKENS,
                    FIRST_TOKEN_MICROS,
                    TOTAL_MICROS,
                    DELIVERED_HASH -> 3;
            case CODE -> 4;
            case DETAIL -> 5;
            default -> 2;
        };
    }

    @ParameterizedTest
    @MethodSource("columns")
    void any_changed_value_is_found_at_its_record(String column, long sequence) {
        String changed = """
                UPDATE audit_event SET %1$s = CASE pg_typeof(%1$s)::text
                    WHEN 'text' THEN coalesce(%1$s::text, '') || 'x'
                    WHEN 'bytea' THEN set_byte(
                        coalesce(%1$s::text::bytea, '\\x0000'),
                        1,
                        get_byte(coalesce(%1$s::text::bytea, '\\x0000'), 1) # 1)::text
                    WHEN 'uuid' THEN gen_random_uuid()::text
                    WHEN 'boolean' THEN (NOT coalesce(%1$s::text::boolean, false))::text
                    WHEN 'text[]' THEN array_append(%1$s::text::text[], 'x')::text
                    WHEN 'bigint[]' THEN array_append(%1$s::text::bigint[], 1)::text
                    WHEN 'timestamp with time zone' THEN (%1$s::text::timestamptz + interval '1 microsecond')::text
                    WHEN 'date' THEN (%1$s::text::date + 1)::text
                    ELSE (coalesce(%1$s::text::bigint, 0) + 1)::text
                END::%2$s WHERE lane = 0 AND epoch = 1 AND sequence = %3$d
                """.formatted(column, type(column), sequence);

        database.tamper(changed);

        assertThat(Trails.flaw(database)).hasValueSatisfying(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Flaw.Kind.ALTERED);
            assertThat(flaw.position()).isEqualTo(new Position(0, 1, sequence));
        });
    }

    @ParameterizedTest
    @MethodSource("filled")
    void any_value_that_is_taken_out_is_found_at_its_record(String column, long sequence) {
        String place = " WHERE epoch = 1 AND sequence = " + sequence;
        assertThat(database.count("audit_event" + place + " AND " + column + " IS NOT NULL"))
                .isEqualTo(1);

        database.tamper("UPDATE audit_event SET " + column + " = NULL" + place);

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 1, sequence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | NULL",
                "2 | decode('', 'hex')",
                "2 | set_byte(private, 60, get_byte(private, 60) # 1)",
                "2 | (SELECT private FROM audit_event WHERE epoch = 1 AND sequence = 4)",
                "3 | (SELECT private FROM audit_event WHERE epoch = 1 AND sequence = 4)"
            })
    void changed_private_values_are_found_at_their_record(long sequence, String change) {
        database.tamper(
                "UPDATE audit_event SET private = %s WHERE epoch = 1 AND sequence = %d".formatted(change, sequence));

        assertThat(Trails.flaw(database)).hasValueSatisfying(flaw -> {
            assertThat(flaw.kind()).isEqualTo(Flaw.Kind.ALTERED);
            assertThat(flaw.position()).isEqualTo(new Position(0, 1, sequence));
        });
    }

    @Test
    void a_record_moved_to_another_day_is_found() {
        database.tamper("UPDATE audit_event SET day = day + 1 WHERE epoch = 1 AND sequence = 2");

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "1, 6", "2, 1", "2, 4", "2, 6"})
    void a_deleted_record_is_missing(long epoch, long sequence) {
        database.tamper("DELETE FROM audit_event WHERE epoch = %d AND sequence = %d".formatted(epoch, sequence));

        Optional<Flaw> flaw = Trails.verify(database, told).flaw();

        assertThat(flaw).map(Flaw::kind).contains(Flaw.Kind.MISSING);
    }

    @Test
    void a_record_deleted_in_the_middle_is_named() {
        database.tamper("DELETE FROM audit_event WHERE epoch = 1 AND sequence = 3");

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 1, 3));
    }

    @Test
    void two_records_that_changed_places_are_found() {
        String swap = "UPDATE audit_event SET sequence = %d WHERE epoch = 1 AND sequence = %d";
        database.tamper(swap.formatted(99, 3));
        database.tamper(swap.formatted(3, 4));
        database.tamper(swap.formatted(4, 99));

        assertThat(Trails.flaw(database)).hasValueSatisfying(flaw -> {
            assertThat(flaw.position()).isEqualTo(new Position(0, 1, 3));
            assertThat(flaw.kind()).isEqualTo(Flaw.Kind.ALTERED);
        });
    }

    @Test
    void a_second_record_in_the_same_place_is_a_fork() {
        database.tamper("""
                INSERT INTO audit_event SELECT (jsonb_populate_record(e, '{"day": "2030-01-01"}')).*
                FROM audit_event e WHERE epoch = 1 AND sequence = 3
                """);

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 1, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_content SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE %s | ALTERED",
                "DELETE FROM audit_content WHERE %s | MISSING",
                "UPDATE audit_content SET part = 'other' WHERE %s | MISSING",
                "UPDATE audit_content SET sequence = 6 WHERE %s | MISSING",
                "UPDATE audit_content SET epoch = 3 WHERE %s | MISSING",
                "UPDATE audit_content SET lane = 1 WHERE %s | MISSING"
            })
    void changed_content_is_found_at_its_record(String change, Flaw.Kind kind) {
        database.tamper(change.formatted("epoch = 1 AND sequence = 2 AND part = 'received'"));

        assertThat(Trails.flaw(database)).hasValueSatisfying(flaw -> {
            assertThat(flaw.position()).isEqualTo(new Position(0, 1, 2));
            assertThat(flaw.kind()).isEqualTo(kind);
        });
    }

    @Test
    void exchanged_parts_are_found() {
        database.tamper("""
                UPDATE audit_content SET part = CASE part WHEN 'received' THEN 'forwarded ' ELSE 'received ' END
                WHERE epoch = 1 AND sequence = 2
                """);
        database.tamper("UPDATE audit_content SET part = trim(part)");

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 1, 2));
    }

    @Test
    void content_that_was_added_is_found() {
        database.tamper("""
                INSERT INTO audit_content (day, lane, epoch, sequence, part, sealed)
                SELECT day, lane, epoch, 99, part, sealed FROM audit_content WHERE epoch = 2 AND sequence = 2
                """);

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 2, 99));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE audit_epoch SET previous_hash = sha256('x') WHERE epoch = 2",
        "DELETE FROM audit_epoch WHERE epoch = 2",
        "UPDATE audit_epoch SET epoch = 3 WHERE epoch = 2",
        "UPDATE audit_epoch SET lane = 1 WHERE epoch = 2"
    })
    void a_changed_list_of_epochs_is_found(String change) {
        database.tamper(change);

        assertThat(Trails.flaw(database)).isPresent();
    }

    @Test
    void a_whole_epoch_cut_off_the_end_is_missing() {
        database.tamper("DELETE FROM audit_event WHERE epoch = 2");
        database.tamper("DELETE FROM audit_content WHERE epoch = 2");

        assertThat(Trails.flaw(database)).map(Flaw::position).contains(new Position(0, 2, 1));
    }

    @Test
    void an_end_cut_off_is_missed_by_the_process_that_wrote_it() {
        database.tamper("DELETE FROM audit_event WHERE epoch = 2 AND sequence = 6");

        assertThat(Trails.verify(database, told).flaw()).map(Flaw::position).contains(new Position(0, 2, 6));
    }

    @Test
    void a_trail_that_was_rewritten_with_new_hashes_is_missed_by_the_process_that_wrote_it()
            throws InterruptedException {
        TestDatabase other = TestCluster.ONLY.database();
        try (PostgresTrail forger = Trails.open(other.writer(), 1)) {
            Events events = new Events(99);
            AuditEvent.Intent intent = events.intent();
            forger.append(intent).join();
            forger.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();
        }
        List<ChainHead> notOfThisTrail = told;

        assertThat(Trails.verify(other, List.of()).flaw()).isEmpty();
        assertThat(Trails.verify(other, notOfThisTrail).flaw()).isPresent();
    }

    private static String type(String column) {
        return switch (column) {
            case "schema_version" -> "smallint";
            case "previous_hash", "leaf_hash" -> "bytea";
            case "day" -> "date";
            default ->
                switch (Field.valueOf(column.toUpperCase(Locale.ROOT)).type()) {
                    case TEXT -> "text";
                    case NUMBER -> "bigint";
                    case FLAG -> "boolean";
                    case ID -> "uuid";
                    case BYTES -> "bytea";
                    case MOMENT -> "timestamptz";
                    case TEXTS -> "text[]";
                    case NUMBERS -> "bigint[]";
                };
        };
    }
}
