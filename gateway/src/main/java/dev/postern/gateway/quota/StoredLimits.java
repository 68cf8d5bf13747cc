package dev.postern.gateway.quota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The limits that operators set. Runs in a transaction. */
@Singleton
class StoredLimits implements PanacheRepositoryBase<StoredLimit, StoredLimit.Key> {
    Map<Slot, OptionalLong> all() {
        Map<Slot, OptionalLong> all = new HashMap<>();
        listAll()
                .forEach(row ->
                        all.put(row.slot(), row.most == null ? OptionalLong.empty() : OptionalLong.of(row.most)));
        return all;
    }

    void set(Slot slot, OptionalLong most, Instant now) {
        StoredLimit row = findByIdOptional(StoredLimit.Key.of(slot)).orElse(null);
        if (row == null) {
            row = new StoredLimit();
            row.kind = slot.kind().word();
            row.holder = slot.holder();
            row.measure = slot.measure().word();
            row.period = slot.period().word();
            change(row, most, now);
            persist(row);
        } else {
            change(row, most, now);
        }
    }

    /** Returns whether there was one. */
    boolean remove(Slot slot) {
        return deleteById(StoredLimit.Key.of(slot));
    }

    private static void change(StoredLimit row, OptionalLong most, Instant now) {
        row.most = most.isPresent() ? most.getAsLong() : null;
        row.changed = now;
    }
}
