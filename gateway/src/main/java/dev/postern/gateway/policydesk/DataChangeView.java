package dev.postern.gateway.policydesk;

import dev.postern.gateway.policydesk.data.DataChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, as a page shows it.
 *
 * @param kind {@code dataset} or {@code fingerprint}
 * @param version what shall come into force; null where the data shall go
 * @param mine whether the reader asked for it or uploaded it, and so cannot confirm it
 * @param outcome {@code waits}, {@code confirmed} or {@code dropped}
 * @param settledBy null while it waits
 * @param settled null while it waits
 */
public record DataChangeView(
        String id,
        String kind,
        String name,
        @Nullable DataVersionView version,
        String reason,
        String by,
        boolean mine,
        Instant moment,
        String outcome,
        @Nullable String settledBy,
        @Nullable Instant settled) {

    static DataChangeView of(DataChange change, String reader) {
        DataChange.@Nullable Settlement settlement = change.settlement().orElse(null);
        return new DataChangeView(
                change.id().toString(),
                change.name().kind().word(),
                change.name().name(),
                change.version().map(each -> DataVersionView.of(each, reader)).orElse(null),
                change.reason(),
                change.author().name(),
                change.isBy(reader),
                change.moment(),
                settlement == null ? "waits" : settlement.confirmed() ? "confirmed" : "dropped",
                settlement == null ? null : settlement.by().name(),
                settlement == null ? null : settlement.moment());
    }
}
