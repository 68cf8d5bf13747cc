package dev.postern.gateway.modeldesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.modeldesk.document.DocumentReader;
import dev.postern.gateway.modeldesk.document.Problem;
import dev.postern.gateway.modeldesk.stored.ModelEdits;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.PendingChange;
import dev.postern.gateway.modeldesk.stored.Person;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Changes of the catalogue by which data could go elsewhere: they wait until a second operator confirms them. */
@Singleton
@Path("/api/models/changes")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class ChangeResource {
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
    ChangeResource(
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

    /** Those that wait, the newest first. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    public List<ChangeView> list() {
        String reader = Operators.of(record).subject();
        return models.pending().stream()
                .map(each -> ChangeView.of(each, reader))
                .toList();
    }

    /** Makes a change that somebody else proposed; {@code confirm} in the body as for the change itself. */
    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Response confirm(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        gate.require();
        boolean confirmed = ModelForm.confirmed(body == null ? Map.of() : body);
        PendingChange change = there(id);
        login.require(identity);
        Person confirmer = Operators.of(record);
        if (change.author().subject().equals(confirmer.subject())) {
            throw refused("You proposed this change; ask a colleague with the role operator to confirm it.");
        }
        Models.State state = models.state();
        Optional<StoredModel> before = change.model().flatMap(state::find);
        if (before.map(each -> each.newest().number()).orElse(0) != change.base()) {
            throw refused("The model was changed after this change was proposed; drop it and propose it anew.");
        }
        List<Problem> problems = review.problems(new DocumentReader.Draft(change.document(), List.of()), before, state);
        if (!problems.isEmpty()) {
            return ModelRejectionView.problems(problems);
        }
        List<Soundness.Said> warnings = review.warnings(before, change.document(), state);
        if (!warnings.isEmpty() && !confirmed) {
            return ModelRejectionView.warnings(warnings);
        }
        record.write(
                before.isPresent() ? AdministrationKind.MODEL_CHANGED : AdministrationKind.MODEL_ADDED,
                MODEL,
                detail(change));
        StoredModel stored = edits.confirm(change.id(), state.generation(), confirmer);
        return Response.ok(ModelView.of(stored, seed.of(change.document().name())))
                .build();
    }

    /** Drops a change; its author may do so as well. */
    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.OPERATOR)
    public void drop(@PathParam("id") String id) {
        gate.require();
        PendingChange change = there(id);
        record.write(AdministrationKind.MODEL_CHANGE_DROPPED, MODEL, detail(change));
        edits.drop(change.id(), Operators.of(record));
    }

    private PendingChange there(String id) {
        UUID wanted = Parameters.id("id", id);
        return models.pending().stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND, "No such change waits; perhaps somebody settled it already.", "id"));
    }

    private static Map<String, String> detail(PendingChange change) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "name",
                change.document().name(),
                "version",
                Integer.toString(change.base() + 1),
                "hash",
                change.hash(),
                "change",
                change.id().toString()));
        change.model().ifPresent(model -> detail.put("id", model.toString()));
        return detail;
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
