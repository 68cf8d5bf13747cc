package dev.postern.gateway.modeldesk;

import dev.postern.gateway.config.CatalogueManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskNotices;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes over what the database says of the models: once the models of the configuration are in it, and whenever somebody changed
 * something on any gateway. While the database is away, the models stay as they were read last; where they were never read, there
 * are none, since an older list could let people in who were shut out since.
 */
@Singleton
final class CatalogueWatch {
    private static final Logger LOG = Logger.getLogger(CatalogueWatch.class);
    private static final long NONE = -1;

    private final Models models;
    private final Catalogue catalogue;
    private final CatalogueSeed seed;
    private final ModelKeys keys;
    private final DeskNotices notices;
    private final boolean managed;
    private long generation = NONE;

    @Inject
    CatalogueWatch(
            Models models,
            Catalogue catalogue,
            CatalogueSeed seed,
            ModelKeys keys,
            DeskNotices notices,
            PosternConfig config) {
        this.models = models;
        this.catalogue = catalogue;
        this.seed = seed;
        this.keys = keys;
        this.notices = notices;
        this.managed = config.catalogue().managedBy() == CatalogueManagement.DESK;
    }

    void begin(@Observes StartupEvent event) {
        if (managed) {
            notices.onChange("postern_models", this::look);
        }
    }

    /** On one thread at a time. */
    private void look() {
        if (!seed.isSown() && !seed.sow()) {
            return;
        }
        if (generation == models.generation()) {
            return;
        }
        Models.State state = models.state();
        catalogue.replace(usable(state.present(), keys));
        generation = state.generation();
        LOG.infof("The catalogue has %d models", catalogue.all().size());
    }

    private static List<Model> usable(List<StoredModel> present, ModelKeys keys) {
        return present.stream()
                .map(each -> each.newest().document())
                .peek(document -> document.servers().stream()
                        .filter(server -> server.server(keys).isEmpty())
                        .forEach(server -> LOG.errorf(
                                "Server %s of model %s is left out: this gateway has no key %s",
                                server.name(), document.name(), server.key().orElse(""))))
                .flatMap(document -> document.model(keys).stream())
                .toList();
    }
}
