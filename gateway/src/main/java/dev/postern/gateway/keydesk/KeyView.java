package dev.postern.gateway.keydesk;

import dev.postern.gateway.identity.key.KeyText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is shown: all but its secret.
 *
 * @param id names it in addresses
 * @param begins what its text begins with, so that its holder knows it again
 * @param kind {@code person} or {@code service}
 * @param owner who answers for it
 * @param maker who made it
 * @param routes endpoints that it opens; all where it is empty
 * @param models models that it opens; all where it is empty
 * @param networks where it may be used from; everywhere where it is empty
 * @param formerUntil until when the secret before the last rotation is good, where it is
 * @param used when it was used last, to the minute; null where it was not
 */
public record KeyView(
        String id,
        String begins,
        String kind,
        String name,
        KeyState state,
        Holder owner,
        Holder maker,
        Instant made,
        Instant expires,
        List<String> routes,
        List<String> models,
        List<String> networks,
        @Nullable Long monthlyTokens,
        @Nullable Instant formerUntil,
        @Nullable Instant used) {

    /** Somebody who has to do with a key. */
    public record Holder(String subject, String name) {}

    public KeyView {
        routes = List.copyOf(routes);
        models = List.copyOf(models);
        networks = List.copyOf(networks);
    }

    static KeyView of(KeyRow row, @Nullable Instant used, Instant now) {
        Instant former = row.formerUntil;
        return new KeyView(
                row.id,
                KeyText.MARK + row.kind + '_' + row.id,
                row.keyKind().name().toLowerCase(Locale.ROOT),
                row.name,
                KeyState.of(row, now),
                new Holder(row.owner, row.ownerName),
                new Holder(row.maker, row.makerName),
                row.made,
                row.expires,
                List.of(row.routes),
                List.of(row.models),
                List.of(row.networks),
                row.monthlyTokens,
                former != null && former.isAfter(now) ? former : null,
                used);
    }
}
