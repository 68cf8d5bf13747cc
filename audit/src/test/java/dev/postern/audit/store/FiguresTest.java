package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import dev.postern.audit.store.search.Bucket;
import dev.postern.audit.store.search.Counts;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Dimension;
import dev.postern.audit.store.search.FigureFilter;
import dev.postern.audit.store.search.FigureTable;
import dev.postern.audit.store.search.Figures;
import dev.postern.audit.store.search.SearchDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Within the hour before noon: five people of sales ask once each, two of the board once; one more is refused. */
class FiguresTest {
    private static final Instant BEGIN = Trails.NOON.minus(Duration.ofHours(2));

    /** How the model was chosen for some of them. */
    private static final Map<Integer, String> CHOSEN =
            Map.of(0, "auto:EASY", 1, "auto:EASY", 2, "auto:VETOED", 3, "auto:LET");

    private static Figures figures;

    @BeforeAll
    static void write_a_trail() throws InterruptedException {
        TestDatabase database = TestCluster.ONLY.database();
        figures = new Figures(new SearchDatabase(Trails.source(database.reader()), Duration.ofSeconds(30)));
        Events events = new Events(1);
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            for (int person = 0; person < 7; person++) {
                AuditEvent.Intent asked = chosen(
                        events.intent(
                                events.idAt(
                                        Trails.NOON.minusSeconds(60 + person).toEpochMilli()),
                                person(person, person < 5 ? List.of("/sales", "/all") : List.of("/board", "/all")),
                                "the prompt"),
                        CHOSEN.getOrDefault(person, ""));
                trail.append(asked).join();
                trail.append(events.outcome(
                                asked, person == 0 ? OutcomeStatus.UPSTREAM_FAILED : OutcomeStatus.COMPLETED))
                        .join();
            }
            trail.append(events.denied(
                            events.idAt(Trails.NOON.minusSeconds(30).toEpochMilli()),
                            Optional.of(person(0, List.of("/sales", "/all"))),
                            "large",
                            "model_not_found",
                            ""))
                    .join();
        }
    }

    @Test
    void the_total_sums_up_what_happened() throws SQLException {
        Counts total = Objects.requireNonNull(count(Optional.empty(), Map.of()).total());

        assertThat(total.requests()).isEqualTo(8);
        assertThat(total.masked()).isEqualTo(8);
        assertThat(total.blocked()).isZero();
        assertThat(total.keptNear()).isEqualTo(3);
        assertThat(total.left()).isEqualTo(1);
        assertThat(total.failed()).isEqualTo(1);
        assertThat(total.promptTokens()).isEqualTo(7 * 12);
        assertThat(total.completionTokens()).isEqualTo(7 * 34);
        assertThat(total.firstTokenMicros()).isEqualTo(new Counts.Percentiles(56_000L, 56_000L, 56_000L));
        assertThat(total.totalMicros()).isEqualTo(new Counts.Percentiles(789_000L, 789_000L, 789_000L));
    }

    @Test
    void a_series_has_a_point_for_every_bucket() throws SQLException {
        List<FigureTable.Point> series = count(Optional.empty(), Map.of()).series();

        assertThat(series)
                .extracting(point -> point.start().toString())
                .containsExactly("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z", "2026-11-23T12:00:00Z");
        assertThat(series)
                .extracting(point -> Objects.requireNonNull(point.counts()).requests())
                .containsExactly(0L, 0L, 8L);
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL, 'small=7 large=1'",
        "STATUS, 'completed=6 denied=1 upstream_failed=1'",
        "DECISION, 'mask=8'",
        "RULE, 'cards=8 names=8 auto:EASY=2 auto:LET=1 auto:VETOED=1'",
        "FINDING, 'PAYMENT_CARD=8 PERSON=8'",
        "CODE, '=6 model_not_found=1 upstream_failed=1'",
        "CLIENT, 'postern-web=8'",
        "ZONE, 'local=7 =1'",
        "GROUP, '/all=8 /sales=6 /board=withheld'"
    })
    void values_are_told_apart(Dimension by, String expected) throws SQLException {
        FigureTable table = count(Optional.of(by), Map.of());

        assertThat(rows(table)).isEqualTo(expected);
        assertThat(table.other()).isNull();
    }

    @Test
    void what_is_not_at_the_top_is_one_row() throws SQLException {
        FigureTable table = figures.count(filter(Optional.of(Dimension.STATUS), Map.of(), 1, 5));

        assertThat(rows(table)).isEqualTo("completed=6");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(table.other()).counts())
                        .requests())
                .isEqualTo(2);
    }

    @Test
    void a_row_has_a_series_of_its_own() throws SQLException {
        FigureTable table = count(Optional.of(Dimension.MODEL), Map.of());

        assertThat(table.rows().getFirst().series())
                .extracting(point -> Objects.requireNonNull(point.counts()).requests())
                .containsExactly(0L, 0L, 7L);
    }

    @ParameterizedTest
    @CsvSource({"/sales, 5, 6", "/board, 5, -1", "/board, 2, 2", "/nobody, 5, 0"})
    void figures_of_a_group_of_a_few_are_withheld(String group, int smallest, long expected) throws SQLException {
        FigureTable table = figures.count(filter(Optional.empty(), Map.of(Criterion.GROUP, group), 10, smallest));

        assertThat(requests(table.total())).isEqualTo(expected);
        assertThat(requests(table.series().getLast().counts())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 2026-11-23T10:15:30Z, UTC, 2026-11-23T10:15:00Z",
        "DAY, 2026-11-23T10:15:30Z, UTC, 2026-11-23T00:00:00Z",
        "DAY, 2026-11-23T23:15:30Z, Europe/Vienna, 2026-11-23T23:00:00Z",
        "WEEK, 2026-11-25T10:15:30Z, Asia/Kolkata, 2026-11-22T18:30:00Z"
    })
    void points_follow_the_calendar_of_the_time_zone(Bucket bucket, Instant from, String zone, String expected)
            throws SQLException {
        FigureFilter filter =
                new FigureFilter(from, from.plusSeconds(1), bucket, ZoneId.of(zone), Map.of(), Optional.empty(), 1, 5);

        assertThat(figures.count(filter).series())
                .extracting(point -> point.start().toString())
                .containsExactly(expected);
    }

    private static Subject person(int number, List<String> groups) {
        return new Subject("sub-" + number, "name-" + number, groups, "session", "postern-web");
    }

    private static FigureTable count(Optional<Dimension> by, Map<Criterion, String> criteria) throws SQLException {
        return figures.count(filter(by, criteria, 10, 5));
    }

    private static FigureFilter filter(
            Optional<Dimension> by, Map<Criterion, String> criteria, int top, int smallestGroup) {
        return new FigureFilter(
                BEGIN, Trails.NOON.plusSeconds(1), Bucket.HOUR, ZoneOffset.UTC, criteria, by, top, smallestGroup);
    }

    private static String rows(FigureTable table) {
        return table.rows().stream()
                .map(row -> row.value() + "="
                        + (row.counts() == null ? "withheld" : row.counts().requests()))
                .collect(Collectors.joining(" "));
    }

    private static AuditEvent.Intent chosen(AuditEvent.Intent intent, String rule) {
        if (rule.isEmpty()) {
            return intent;
        }
        Decision decision = intent.decision();
        return new AuditEvent.Intent(
                intent.requestId(),
                intent.subject(),
                intent.clientRequestId(),
                intent.clientAddress(),
                intent.route(),
                intent.model(),
                intent.modelServer(),
                intent.zone(),
                intent.stream(),
                new Decision(
                        decision.policyVersion(),
                        decision.action(),
                        Stream.concat(decision.rules().stream(), Stream.of(rule))
                                .sorted()
                                .toList(),
                        decision.findings()),
                intent.received(),
                intent.forwarded());
    }

    private static long requests(@Nullable Counts counts) {
        return counts == null ? -1 : counts.requests();
    }
}
