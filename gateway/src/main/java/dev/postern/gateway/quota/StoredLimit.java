package dev.postern.gateway.quota;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A limit that an operator set. */
@Entity
@Table(name = "quota_limit")
@IdClass(StoredLimit.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class StoredLimit {
    /** Where it stands, as the database knows it. */
    record Key(String kind, String holder, String measure, String period) implements Serializable {
        static Key of(Slot slot) {
            return new Key(
                    slot.kind().word(),
                    slot.holder(),
                    slot.measure().word(),
                    slot.period().word());
        }
    }

    @Id
    String kind;

    @Id
    String holder;

    @Id
    String measure;

    @Id
    String period;

    /** None where the limit is lifted. */
    @Nullable
    Long most;

    Instant changed;

    Slot slot() {
        return new Slot(
                QuotaKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                holder,
                Measure.valueOf(measure.toUpperCase(Locale.ROOT)),
                Period.valueOf(period.toUpperCase(Locale.ROOT)));
    }
}
