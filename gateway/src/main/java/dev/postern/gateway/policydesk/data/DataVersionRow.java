package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.policydesk.life.Person;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Data as it was uploaded once; its content stands in its pieces. */
@Entity
@Immutable
@Table(name = "own_data_version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class DataVersionRow {
    @Id
    UUID id;

    String kind;
    String name;
    int number;
    String hash;
    long bytes;
    long amount;
    String columns;
    String author;
    String authorName;
    Instant moment;

    DataVersion version() {
        return new DataVersion(
                id,
                new DataName(DataKind.valueOf(kind.toUpperCase(Locale.ROOT)), name),
                number,
                hash,
                bytes,
                amount,
                columns,
                new Person(author, authorName),
                moment);
    }
}
