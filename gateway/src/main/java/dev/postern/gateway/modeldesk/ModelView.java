package dev.postern.gateway.modeldesk;

import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model as a page shows it.
 *
 * @param id null where the configuration manages the catalogue
 * @param version number of the newest one; 0 where the configuration manages the catalogue
 * @param origin {@code configuration} or {@code desk}
 * @param removed whether it was taken out
 * @param configured whether the configuration has a model of this name
 * @param differs whether what the configuration says of it is something else
 * @param changed when it became what it is; null where the configuration manages the catalogue
 * @param by whose word that was; empty for the configuration
 * @param model the document
 */
public record ModelView(
        @Nullable UUID id,
        int version,
        String origin,
        boolean removed,
        boolean configured,
        boolean differs,
        String hash,
        @Nullable Instant changed,
        String by,
        Map<String, @Nullable Object> model) {

    static ModelView of(StoredModel stored, Optional<ModelDocument> configured) {
        ModelDocument document = stored.newest().document();
        return new ModelView(
                stored.id(),
                stored.newest().number(),
                stored.origin().word(),
                stored.removed(),
                configured.isPresent(),
                configured.isPresent() && (stored.removed() || !configured.get().equals(document)),
                stored.newest().hash(),
                stored.newest().moment(),
                stored.newest().author().name(),
                DocumentJson.members(document));
    }

    /** A model of a catalogue that the configuration manages. */
    static ModelView configured(ModelDocument document) {
        String hash = DocumentJson.hash(DocumentJson.text(document));
        return new ModelView(
                null, 0, "configuration", false, true, false, hash, null, "", DocumentJson.members(document));
    }
}
