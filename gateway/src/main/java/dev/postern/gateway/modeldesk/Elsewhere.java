package dev.postern.gateway.modeldesk;

import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.ServerDocument;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import dev.postern.policy.decision.Zone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether data could go by a change where it did not go before; then a second person confirms it. The database holds the same rule:
 * an address, or a key for it, that no model of the same zone has yet. In the zone {@code external} what another model has does
 * not count.
 */
final class Elsewhere {
    private Elsewhere() {}

    /** Each server that data would newly go to, in words; none where one person may make the change. */
    static List<String> of(Optional<UUID> model, ModelDocument wanted, Models.State state) {
        return wanted.servers().stream()
                .filter(server -> state.present().stream().noneMatch(each -> knows(each, model, wanted.zone(), server)))
                .map(server -> "Server " + server.name() + " at " + server.url() + " is new in the zone "
                        + wanted.zone().name().toLowerCase(Locale.ROOT)
                        + server.key().map(key -> ", with the key " + key).orElse("") + ".")
                .toList();
    }

    private static boolean knows(StoredModel there, Optional<UUID> model, Zone zone, ServerDocument server) {
        ModelDocument document = there.newest().document();
        return document.zone() == zone
                && (zone != Zone.EXTERNAL || model.equals(Optional.of(there.id())))
                && document.servers().stream()
                        .anyMatch(known ->
                                known.url().equals(server.url()) && known.key().equals(server.key()));
    }
}
