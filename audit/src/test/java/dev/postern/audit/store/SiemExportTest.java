package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.siem.Dressing;
import dev.postern.audit.siem.Ecs;
import dev.postern.audit.siem.Ocsf;
import dev.postern.audit.siem.OcsfVersion;
import dev.postern.audit.siem.ReadJson;
import dev.postern.audit.siem.SiemFormat;
import dev.postern.audit.siem.SiemMessage;
import dev.postern.audit.sink.HttpCollector;
import dev.postern.audit.sink.HttpHost;
import dev.postern.audit.sink.SecretHeader;
import dev.postern.audit.sink.Sink;
import dev.postern.audit.sink.SyslogCollector;
import dev.postern.audit.sink.SyslogStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sealed records reach a collector, whatever happens to it and to the process that tells it. */
class SiemExportTest {
    private static final int BATCH = 7;

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Alarms alarms = new Alarms();

    @Test
    void every_sealed_record_arrives_once_in_the_order_of_the_tree() throws Exception {
        long sealed = recordAndSeal(20);
        try (HttpHost host = new HttpHost()) {
            SiemExport export = export(http(host));

            drain(export);

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(0, sealed));
            assertThat(export.state().lag()).isZero();
        }
    }

    @Test
    void records_that_are_not_sealed_yet_wait() throws Exception {
        long sealed = recordAndSeal(3);
        record(5);
        try (HttpHost host = new HttpHost()) {
            drain(export(http(host)));

            assertThat(host.taken()).hasSize((int) sealed);
        }
    }

    @Test
    void collector_that_was_down_all_the_time_misses_nothing_and_delays_nobody() throws Exception {
        try (HttpHost host = new HttpHost()) {
            host.answers(body -> 503);
            SiemExport export = export(http(host));
            long sealed = 0;
            for (int hour = 0; hour < 5; hour++) {
                sealed = recordAndSeal(4);
                assertThatThrownBy(export::step).isInstanceOf(IOException.class);
            }
            assertThat(export.state().lag()).isEqualTo(sealed);
            host.answers(body -> 200);

            drain(export);

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(0, sealed));
        }
    }

    @Test
    void crash_between_sending_and_the_cursor_sends_the_batch_again_under_the_same_keys() throws Exception {
        long sealed = recordAndSeal(10);
        try (HttpHost host = new HttpHost()) {
            Sink dying = new Dying(http(host));
            assertThatThrownBy(export(dying)::step).hasMessage("The process dies");
            takeLockFromHolder();

            drain(export(http(host)));

            assertThat(keys(host.taken()).subList(0, BATCH)).isEqualTo(expected(0, BATCH));
            assertThat(keys(host.taken()).subList(BATCH, host.taken().size())).isEqualTo(expected(0, sealed));
        }
    }

    @Test
    void cursor_that_an_operator_moves_back_has_everything_told_again() throws Exception {
        long sealed = recordAndSeal(10);
        try (HttpHost host = new HttpHost()) {
            SiemExport export = export(http(host));
            drain(export);
            database.tamper("UPDATE siem_cursor SET next_index = 3 WHERE sink = 'main'");

            drain(export);

            assertThat(keys(host.taken()).subList((int) sealed, host.taken().size()))
                    .isEqualTo(expected(3, sealed));
            assertThat(alarms.moved).containsExactly("main from " + sealed + " to 3");
        }
    }

    @Test
    void one_process_tells_and_another_takes_over_when_it_is_gone() throws Exception {
        recordAndSeal(2);
        try (HttpHost host = new HttpHost()) {
            SiemExport first = export(http(host));
            SiemExport second = export(http(host));
            drain(first);
            long sealed = recordAndSeal(2);
            assertThat(second.step()).isFalse();
            assertThat(second.state().lag()).isPositive();
            takeLockFromHolder();

            drain(second);

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(0, sealed));
        }
    }

    @Test
    void record_that_is_refused_alone_is_put_aside_and_holds_up_no_other() throws Exception {
        long sealed = recordAndSeal(10);
        try (HttpHost host = new HttpHost()) {
            host.answers(body -> body.contains("\"" + Seals.ORIGIN + "/4\"") ? 400 : 200);
            SiemExport export = export(http(host));

            drain(export);

            assertThat(keys(host.taken())).doesNotContain(Seals.ORIGIN + "/4").contains(Seals.ORIGIN + "/5");
            assertThat(alarms.aside).containsExactly("main 4 HTTP status 400");
            assertThat(export.state().putAside()).isEqualTo(1);
            assertThat(export.state().next()).isEqualTo(sealed);
        }
    }

    @Test
    void collector_that_refuses_everything_loses_nothing() throws Exception {
        long sealed = recordAndSeal(4);
        try (HttpHost host = new HttpHost()) {
            host.answers(body -> 400);
            SiemExport export = export(http(host));
            assertThatThrownBy(export::step).hasMessageContaining("takes nothing");
            host.answers(body -> 200);

            drain(export);

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(0, sealed));
            assertThat(alarms.aside).isEmpty();
        }
    }

    @Test
    void stream_that_breaks_is_told_again_what_it_may_not_have_read() throws Exception {
        long sealed = recordAndSeal(30);
        try (SyslogCollector collector = SyslogCollector.plain();
                SyslogStream stream =
                        new SyslogStream("127.0.0.1", collector.port(), Optional.empty(), Duration.ofSeconds(5))) {
            collector.hangUpAfter(12);
            SiemExport export = export(stream);

            drain(export);

            while (keys(collector.messages()).stream().distinct().count() < sealed) {
                Thread.onSpinWait();
            }
            assertThat(keys(collector.messages()).stream().distinct()).containsExactlyElementsOf(expected(0, sealed));
        }
    }

    @Test
    void content_and_names_are_in_no_message() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            Events events = new Events(5);
            trail.append(events.intent(events.id(), Events.ANA, "canary-4711")).join();
        }
        seal();
        try (HttpHost host = new HttpHost()) {
            drain(export(http(host)));

            assertThat(String.join("\n", host.taken()))
                    .contains("INTENT")
                    .doesNotContain("canary-4711", "ana.example", "7f3c0c56-subject", "secret-team", "192.0.2.7");
        }
    }

    @Test
    void collector_that_begins_now_is_told_only_what_comes() throws Exception {
        long before = recordAndSeal(3);
        try (HttpHost host = new HttpHost()) {
            SiemExport export = export(http(host), true);
            drain(export);
            long sealed = recordAndSeal(3);

            drain(export);

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(before, sealed));
        }
    }

    @Test
    void export_that_was_started_goes_on_by_itself_past_failures() throws Exception {
        long sealed = recordAndSeal(6);
        AtomicInteger calls = new AtomicInteger();
        try (HttpHost host = new HttpHost()) {
            host.answers(body -> calls.incrementAndGet() < 3 ? 429 : 200);
            try (SiemExport export = export(http(host))) {
                export.start();
                while (host.taken().size() < sealed) {
                    Thread.sleep(10);
                }
            }

            assertThat(keys(host.taken())).containsExactlyElementsOf(expected(0, sealed));
        }
    }

    @Test
    void records_that_are_gone_are_counted_and_hold_up_no_other() throws Exception {
        long sealed = recordAndSeal(6);
        database.tamper("DELETE FROM audit_event WHERE lane = 0 AND epoch = 1 AND sequence BETWEEN 2 AND 3");
        try (HttpHost host = new HttpHost()) {
            SiemExport export = export(http(host));

            drain(export);

            assertThat(host.taken()).hasSize((int) sealed - 2);
            assertThat(export.state().missing()).isEqualTo(2);
            assertThat(export.state().lag()).isZero();
        }
    }

    @Test
    void attested_events_name_the_record_before_in_their_lane_across_seals() throws Exception {
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            for (int i = 0; i < 4; i++) {
                Trails.record(trail, new Events(i), 3);
                seal();
            }
        }
        Ocsf attested = new Ocsf(OcsfVersion.V1_9_DEV);
        try (HttpHost host = new HttpHost()) {
            drain(export(http(host), attested));

            Map<String, String> last = new HashMap<>();
            for (String line : host.taken()) {
                String lane = ReadJson.at(line, "unmapped.lane");
                String before = ReadJson.at(line, "attestation_list.0.prev_event.uid");
                assertThat(before).isEqualTo(last.getOrDefault(lane, "null"));
                last.put(lane, ReadJson.at(line, "metadata.uid"));
            }
            assertThat(last).hasSize(2);
        }
    }

    private void record(int exchanges) throws InterruptedException {
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            Trails.record(trail, new Events(exchanges), exchanges);
        }
    }

    private long recordAndSeal(int exchanges) throws InterruptedException {
        record(exchanges);
        return seal();
    }

    private long seal() {
        try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of())) {
            Seals.seal(sealing);
        }
        return database.count("audit_event");
    }

    private SiemExport export(Sink sink) {
        return export(sink, false);
    }

    private SiemExport export(Sink sink, boolean fromNow) {
        return export(sink, fromNow, new Ecs());
    }

    private SiemExport export(Sink sink, SiemFormat format) {
        return export(sink, false, format);
    }

    private SiemExport export(Sink sink, boolean fromNow, SiemFormat format) {
        SiemSettings settings = new SiemSettings(database.keeper(), "main", BATCH, Duration.ofMillis(10), 2, fromNow);
        return new SiemExport(
                settings,
                event -> Dressing.PLAIN.dress(event, format, 32_473),
                sink,
                Optional.empty(),
                alarms,
                new Random(1));
    }

    private static HttpCollector http(HttpHost host) {
        return new HttpCollector(host.address(), SecretHeader.none(), false, Optional.empty(), Duration.ofSeconds(10));
    }

    /** Until nothing is left, past failures. */
    private static void drain(SiemExport export) throws Exception {
        boolean more = true;
        while (more) {
            try {
                more = export.step();
            } catch (IOException e) {
                more = true;
            }
        }
    }

    private void takeLockFromHolder() {
        String sessions = "pg_locks WHERE locktype = 'advisory' AND classid = " + SiemSession.LOCK_CLASS
                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
        database.tamper("SELECT pg_terminate_backend(pid) FROM " + sessions);
        while (database.count(sessions) > 0) {
            Thread.onSpinWait();
        }
    }

    private static List<String> expected(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(index -> Seals.ORIGIN + "/" + index)
                .toList();
    }

    private static List<String> keys(List<String> lines) {
        return lines.stream().map(line -> ReadJson.at(line, "event.id")).toList();
    }

    /** Sends, and dies before anybody learns of it. */
    private record Dying(Sink sink) implements Sink {
        @Override
        public Answer send(List<SiemMessage> messages) throws IOException, InterruptedException {
            sink.send(messages);
            throw new IllegalStateException("The process dies");
        }

        @Override
        public boolean confirms() {
            return true;
        }

        @Override
        public void close() {
            sink.close();
        }
    }

    private static final class Alarms implements SiemAlarm {
        private final List<String> aside = new ArrayList<>();
        private final List<String> moved = new ArrayList<>();

        @Override
        public void putAside(String sink, long index, String why) {
            aside.add(sink + " " + index + " " + why);
        }

        @Override
        public void cursorMoved(String sink, long from, long to) {
            moved.add(sink + " from " + from + " to " + to);
        }
    }
}
