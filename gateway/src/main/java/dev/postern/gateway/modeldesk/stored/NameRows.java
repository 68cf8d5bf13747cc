package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.model.ModelName;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Names and aliases of the models that are there. */
@Singleton
class NameRows implements PanacheRepositoryBase<NameRow, String> {
    /** Those that another model has already, in small letters. */
    List<String> taken(UUID model, ModelDocument document) {
        List<String> wanted = document.names().map(ModelName::folded).toList();
        return list("folded in ?1 and model <> ?2 order by folded", wanted, model).stream()
                .map(row -> row.folded)
                .toList();
    }

    /** The names of a model from now on. */
    void put(UUID model, ModelDocument document) {
        free(model);
        document.names().map(ModelName::folded).distinct().forEach(folded -> {
            NameRow row = new NameRow();
            row.folded = folded;
            row.model = model;
            persist(row);
        });
        flush();
    }

    /** Others may have the names of the model. */
    void free(UUID model) {
        delete("model", model);
    }
}
