package dev.postern.gateway.modeldesk;

import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.Problem;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** What stands in the catalogue, what stood in it, and what its servers say. Nothing here changes anything. */
@Singleton
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class CatalogueResource {
    private final Models models;
    private final CatalogueSeed seed;
    private final ModelReview review;
    private final Soundness soundness;
    private final ModelKeys keys;
    private final DeskGate gate;
    private final DeskRecord record;

    @Inject
    CatalogueResource(
            Models models,
            CatalogueSeed seed,
            ModelReview review,
            Soundness soundness,
            ModelKeys keys,
            DeskGate gate,
            DeskRecord record) {
        this.models = models;
        this.seed = seed;
        this.review = review;
        this.soundness = soundness;
        this.keys = keys;
        this.gate = gate;
        this.record = record;
    }

    /** All models, changes that wait, and names of keys. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public OverviewView list() {
        if (!gate.isOpen()) {
            return new OverviewView(
                    "configuration",
                    seed.all().stream().map(ModelView::configured).toList(),
                    List.of(),
                    keys.names());
        }
        String reader = Operators.of(record).subject();
        return new OverviewView(
                "desk",
                models.state().models().stream().map(this::view).toList(),
                models.pending().stream()
                        .map(each -> ChangeView.of(each, reader))
                        .toList(),
                keys.names());
    }

    /** One model. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public ModelView one(@PathParam("id") String id) {
        return view(there(id));
    }

    /** What a model said, the newest first, 100 versions at most. */
    @GET
    @Path("{id}/history")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public List<ModelVersionView> history(@PathParam("id") String id) {
        return ModelVersionView.of(models.history(there(id).id()));
    }

    /** What the servers of a model say at this moment. */
    @GET
    @Path("{id}/health")
    @RolesAllowed(Roles.OPERATOR)
    public List<SaidView> health(@PathParam("id") String id) {
        return SaidView.of(soundness.ask(there(id).newest().document()));
    }

    /**
     * What is wrong with a model, and why a second person would have to confirm it.
     *
     * @param elsewhere each server that data would newly go to
     */
    public record CheckView(List<Problem> problems, List<String> elsewhere) {}

    /** Looks at a model without changing anything or asking its servers; the members are {@code model} and {@code id}. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public CheckView check(@Nullable Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> given = body == null ? Map.of() : body;
        Optional<UUID> id =
                given.get("id") instanceof String text ? Optional.of(Parameters.id("id", text)) : Optional.empty();
        ModelForm form = ModelForm.of(JsonMembers.without(given, List.of("id")));
        Models.State state = models.state();
        ModelDocument document = form.draft().document();
        List<Problem> problems = review.problems(form.draft(), id.flatMap(state::find), state);
        return new CheckView(problems, problems.isEmpty() ? Elsewhere.of(id, document, state) : List.of());
    }

    private ModelView view(StoredModel stored) {
        return ModelView.of(stored, seed.of(stored.newest().document().name()));
    }

    private StoredModel there(String id) {
        UUID wanted = Parameters.id("id", id);
        return models.state()
                .find(wanted)
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such model.", "id"));
    }
}
