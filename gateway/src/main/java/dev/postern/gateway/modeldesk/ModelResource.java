package dev.postern.gateway.modeldesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.modeldesk.document.DocumentJson;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.Problem;
import dev.postern.gateway.modeldesk.stored.ModelEdits;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.Person;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Changes the catalogue: adds models, changes them, takes them out. Reading is of {@link CatalogueResource}. */
@Singleton
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ModelResource {
    private static final String MODEL = "model";

    private final Models models;
    private final ModelEdits edits;
    private final ModelReview review;
    private final CatalogueSeed seed;
    private final DeskGate gate;
    private final DeskRecord record;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    ModelResource(
            Models models,
            ModelEdits edits,
            ModelReview review,
            CatalogueSeed seed,
            DeskGate gate,
            DeskRecord record,
            RecentLogin login,
            SecurityIdentity identity) {
        this.models = models;
        this.edits = edits;
        this.review = review;
        this.seed = seed;
        this.gate = gate;
        this.record = record;
        this.login = login;
        this.identity = identity;
    }

    /** Adds a model; the members of the body are those of {@link ModelForm}. */
    @POST
    @RolesAllowed(Roles.OPERATOR)
    public Response add(@Nullable Map<String, @Nullable Object> body) {
        gate.require();
        return write(Optional.empty(), ModelForm.of(body == null ? Map.of() : body), models.state());
    }

    /** Changes a model; {@code version} in the body is the newest one that the operator saw. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public Response change(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        gate.require();
        UUID wanted = Parameters.id("id", id);
        ModelForm form = ModelForm.of(body == null ? Map.of() : body);
        Models.State state = models.state();
        return write(Optional.of(there(state, wanted)), form, state);
    }

    /** Takes a model out; {@code version} in the query is the newest one that the operator saw. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.OPERATOR)
    public void remove(@PathParam("id") String id, @Context UriInfo uri) {
        gate.require();
        UUID wanted = Parameters.id("id", id);
        int seen = Parameters.of(uri.getQueryParameters(), List.of("version"))
                .value("version", Parameters.number(1, 999_999))
                .orElseThrow(() -> Parameters.invalid("Say which version you saw, such as ?version=3.", "version"));
        Models.State state = models.state();
        StoredModel model = there(state, wanted);
        if (model.removed()) {
            throw refused("This model was taken out already.");
        }
        current(model, seen);
        review.requireOthers(wanted, state);
        record.write(
                AdministrationKind.MODEL_REMOVED, MODEL, detail(model.newest().document(), model, seen));
        edits.remove(wanted, new ModelEdits.Seen(state.generation(), seen), Operators.of(record));
    }

    /** Gives a model back to the configuration, as that has it; {@code version} as for {@link #change}. */
    @POST
    @Path("{id}/configured")
    @RolesAllowed(Roles.OPERATOR)
    public ModelView configured(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        gate.require();
        UUID wanted = Parameters.id("id", id);
        int seen = JsonMembers.of(body == null ? Map.of() : body, List.of("version"), List.of())
                .value("version", Parameters.number(1, 999_999))
                .orElseThrow(() -> Parameters.invalid("Say which version you saw.", "version"));
        login.require(identity);
        Models.State state = models.state();
        StoredModel model = there(state, wanted);
        current(model, seen);
        ModelDocument document = seed.of(model.newest().document().name())
                .orElseThrow(() -> refused("The configuration of this gateway has no model of this name."));
        review.warnings(Optional.of(model), document, state);
        record.write(AdministrationKind.MODEL_CHANGED, MODEL, detail(document, model, seen + 1));
        return ModelView.of(
                edits.configured(wanted, document, new ModelEdits.Seen(state.generation(), seen), Operators.of(record)),
                Optional.of(document));
    }

    private Response write(Optional<StoredModel> before, ModelForm form, Models.State state) {
        List<Problem> problems = review.problems(form.draft(), before, state);
        if (!problems.isEmpty()) {
            return ModelRejectionView.problems(problems);
        }
        ModelDocument wanted = form.draft().document();
        before.ifPresent(each -> current(each, form.seen()));
        Optional<UUID> id = before.map(StoredModel::id);
        int seen = before.isPresent() ? form.seen() : 0;
        List<String> elsewhere = Elsewhere.of(id, wanted, state);
        if (!elsewhere.isEmpty()) {
            login.require(identity);
        }
        List<Soundness.Said> warnings = review.warnings(before, wanted, state);
        if (!warnings.isEmpty() && !form.confirmed()) {
            return ModelRejectionView.warnings(warnings);
        }
        Person author = Operators.of(record);
        if (!elsewhere.isEmpty()) {
            record.write(AdministrationKind.MODEL_CHANGE_PROPOSED, MODEL, detail(wanted, before, seen + 1));
            ChangeView change = ChangeView.of(
                    edits.propose(id, seen, wanted, String.join(" ", elsewhere), author), author.subject());
            return Response.accepted(change).build();
        }
        record.write(
                before.isPresent() ? AdministrationKind.MODEL_CHANGED : AdministrationKind.MODEL_ADDED,
                MODEL,
                detail(wanted, before, seen + 1));
        StoredModel stored = edits.write(id, wanted, new ModelEdits.Seen(state.generation(), seen), author);
        return Response.status(before.isPresent() ? Response.Status.OK : Response.Status.CREATED)
                .entity(ModelView.of(stored, seed.of(wanted.name())))
                .build();
    }

    private static void current(StoredModel model, int seen) {
        if (model.newest().number() != seen) {
            throw refused("Somebody else changed this model in the meantime; load it again and bring in your changes.");
        }
    }

    private static StoredModel there(Models.State state, UUID id) {
        return state.find(id)
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such model.", "id"));
    }

    private static Map<String, String> detail(ModelDocument document, StoredModel model, int version) {
        return detail(document, Optional.of(model), version);
    }

    private static Map<String, String> detail(ModelDocument document, Optional<StoredModel> model, int version) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "name",
                document.name(),
                "version",
                Integer.toString(version),
                "hash",
                DocumentJson.hash(DocumentJson.text(document))));
        model.ifPresent(each -> detail.put("id", each.id().toString()));
        return detail;
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
