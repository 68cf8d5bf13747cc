package dev.postern.audit.store.retention;

import java.time.LocalDate;

/**
 * A partition of the trail.
 *
 * @param table what it is a part of
 * @param firstDay the first day in it
 * @param endDay the day after the last in it
 */
record Partition(String table, LocalDate firstDay, LocalDate endDay) {}
