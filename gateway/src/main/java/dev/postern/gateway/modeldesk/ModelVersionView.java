package dev.postern.gateway.modeldesk;

import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.stored.Person;
import dev.postern.gateway.modeldesk.stored.StoredVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model said at one time, as a page shows it.
 *
 * @param act {@code configured}, {@code added}, {@code changed} or {@code removed}
 * @param by who did it; empty for the configuration
 * @param confirmer the second person; empty where none was needed
 * @param differing names of the members that differ from the version before
 */
public record ModelVersionView(
        int number,
        String act,
        String by,
        String confirmer,
        Instant moment,
        String hash,
        List<String> differing,
        Map<String, @Nullable Object> model) {

    /** @param history the newest first */
    static List<ModelVersionView> of(List<StoredVersion> history) {
        List<ModelVersionView> views = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            StoredVersion version = history.get(i);
            List<String> differing = i + 1 == history.size()
                    ? List.of()
                    : DocumentJson.differing(history.get(i + 1).document(), version.document());
            views.add(new ModelVersionView(
                    version.number(),
                    version.act(),
                    version.author().name(),
                    version.confirmer().map(Person::name).orElse(""),
                    version.moment(),
                    version.hash(),
                    differing,
                    DocumentJson.members(version.document())));
        }
        return views;
    }
}
