package dev.postern.audit.store;

import dev.postern.audit.siem.SiemEvent;
import java.util.List;

/**
 * Sealed records in the order of their indexes.
 *
 * @param next index behind the last one looked at
 * @param sealed how many records the newest seal covers
 * @param missing indexes among them without a record that could be read
 */
record SealedBatch(List<SiemEvent> events, long next, long sealed, long missing) {}
