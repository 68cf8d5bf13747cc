package dev.postern.audit.store;

import java.time.Duration;

/**
 * How one collector is told.
 *
 * @param keeper account that reads sealed records and keeps the cursor
 * @param sink name of the collector in the configuration; its cursor and its lock go by it
 * @param batch most records sent at a time, at least 2
 * @param pause between two looks for new records while there are none
 * @param tries how often a record is sent that the collector refuses while it takes others, before it is put aside
 * @param fromNow whether a collector without a cursor is told only what is sealed from now on
 */
public record SiemSettings(DatabaseAccount keeper, String sink, int batch, Duration pause, int tries, boolean fromNow) {
    public SiemSettings {
        if (batch < 2 || tries < 1) {
            throw new IllegalArgumentException("A batch has at least 2 records, and a record at least 1 try");
        }
    }
}
