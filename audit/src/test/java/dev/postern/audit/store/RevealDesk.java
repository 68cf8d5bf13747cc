package dev.postern.audit.store;

import dev.postern.audit.Events;
import dev.postern.audit.Trail;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.Subject;
import dev.postern.audit.reveal.Seat;
import dev.postern.audit.store.reveal.PersonSearch;
import dev.postern.audit.store.reveal.RevealOrder;
import dev.postern.audit.store.reveal.RevealReading;
import dev.postern.audit.store.reveal.Reveals;
import dev.postern.audit.store.reveal.Scope;
import dev.postern.audit.store.reveal.ScopeReading;
import dev.postern.audit.store.reveal.Staff;
import dev.postern.audit.store.reveal.Step;
import dev.postern.audit.store.reveal.StoredReveal;
import dev.postern.audit.store.search.Exchanges;
import dev.postern.audit.store.search.SearchDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Reveals over a database of the tests, with people to act in them and a clock that is put on by hand. */
final class RevealDesk {
    static final Staff ASKS = staff("asks");
    static final Staff AUDITOR = staff("second-auditor");
    static final Staff OFFICER = staff("officer");

    private static final AtomicLong SEEDS = new AtomicLong(500_000);

    private final Events ids = new Events(SEEDS.incrementAndGet());
    private final InstantSource clock = this::now;
    private Instant now = Trails.NOON;

    final Reveals reveals;
    final RevealReading reading;
    final PersonSearch people;

    RevealDesk(TestDatabase database, Trail trail) {
        DataSource reader = Trails.source(database.reader());
        Pseudonyms pseudonyms = new Pseudonyms(Trails.MASTER);
        ContentOpener opener = new ContentOpener(reader, Trails.MASTER);
        Exchanges exchanges = new Exchanges(
                new SearchDatabase(reader, Duration.ofSeconds(30)), Clock.fixed(Trails.NOON, ZoneOffset.UTC));
        reveals = new Reveals(database.keeper(), Trails.DEADLINE, pseudonyms, trail, clock, this::id);
        reading = new RevealReading(
                reveals,
                new ScopeReading(reader, opener, new RecordReader(reader), exchanges, pseudonyms),
                opener,
                trail,
                clock,
                this::id);
        people = new PersonSearch(reader, pseudonyms, clock);
    }

    static Staff staff(String name) {
        return new Staff(
                new Subject("sub-of-" + name, name + ".example", List.of(), "session", "postern-web"), "192.0.2.9");
    }

    /** An id of the tests' noon. */
    UUID id() {
        return ids.idAt(Trails.NOON.toEpochMilli());
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Asked for and agreed to by both sides. */
    UUID approved(Scope scope, int most) throws SQLException {
        UUID id = asked(scope, most, false).order().id();
        reveals.decide(id, Step.APPROVE, Seat.SECURITY, "", AUDITOR);
        reveals.decide(id, Step.APPROVE, Seat.PRIVACY, "", OFFICER);
        return id;
    }

    StoredReveal asked(Scope scope, int most, boolean breakGlass) throws SQLException {
        return reveals.request(new RevealOrder(id(), "A leak", "CASE-17", scope, most, breakGlass), ASKS);
    }
}
