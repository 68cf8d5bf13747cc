package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.policydesk.life.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody asked for, and what became of it. */
@Entity
@Table(name = "own_data_change")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class DataChangeRow {
    static final String CONFIRMED = "confirmed";
    static final String DROPPED = "dropped";

    @Id
    UUID id;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String name;

    /** {@code use} or {@code withdraw}. */
    @Column(updatable = false)
    String act;

    @Nullable
    @Column(updatable = false)
    UUID version;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    String author;

    @Column(updatable = false)
    String authorName;

    @Column(updatable = false)
    Instant moment;

    /** Empty while it waits; else {@code confirmed} or {@code dropped}. */
    String outcome;

    String settler;
    String settlerName;

    @Nullable
    Instant settled;

    /** Which change of what is in force it was; null where it was none. */
    @Nullable
    Long generation;

    /** @param wanted the version that shall come into force, where one shall */
    DataChange change(Optional<DataVersion> wanted) {
        Instant end = settled;
        return new DataChange(
                id,
                dataName(),
                wanted,
                reason,
                new Person(author, authorName),
                moment,
                end == null
                        ? Optional.empty()
                        : Optional.of(new DataChange.Settlement(
                                outcome.equals(CONFIRMED), new Person(settler, settlerName), end)));
    }

    DataName dataName() {
        return new DataName(DataKind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }
}
