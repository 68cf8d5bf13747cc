package dev.postern.audit.store;

import dev.postern.audit.Events;
import dev.postern.audit.Trail;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.Subject;
import dev.postern.audit.hold.HeldPeople;
import dev.postern.audit.hold.HeldPseudonyms;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.audit.store.hold.Holds;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds as tests place them, on one database. */
final class HoldCases {
    static final Subject FIRST = officer("first");
    static final Subject SECOND = officer("second");
    static final HeldPeople ANA = new HeldPeople.ById(Events.ANA.id());

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(Trails.MASTER);

    private final TestDatabase database;
    private final Events ids = new Events(77);

    HoldCases(TestDatabase database) {
        this.database = database;
    }

    Holds holds(Trail records) {
        return new Holds(
                database.keeper(),
                Trails.DEADLINE,
                new HeldPseudonyms(PSEUDONYMS),
                records,
                InstantSource.fixed(Trails.NOON));
    }

    Holds.Caller caller(Subject by) {
        return new Holds.Caller(ids.id(), by, "192.0.2.9");
    }

    /** Everything of these people from this day on. */
    UUID place(Trail records, HeldPeople people, String from) throws SQLException {
        return place(records, new HoldCriteria(people, LocalDate.parse(from), Optional.empty(), Set.of(), Set.of()));
    }

    UUID place(Trail records, HoldCriteria criteria) throws SQLException {
        return holds(records)
                .place(caller(FIRST), new HoldOrder("Case 17", "A letter of the court", criteria))
                .id();
    }

    static byte[] pseudonymOfAna(String quarter) {
        return PSEUDONYMS.subject(quarter, Events.ANA.id());
    }

    /** As a value of SQL. */
    static String literal(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }

    private static Subject officer(String name) {
        return new Subject("sub-of-" + name, name + ".example", List.of(), "session", "postern-web");
    }
}
