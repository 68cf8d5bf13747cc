package dev.postern.gateway.policydesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.config.PolicyManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.policydesk.data.OwnDataEdits;
import dev.postern.gateway.policydesk.life.Draft;
import dev.postern.gateway.policydesk.life.Drafts;
import dev.postern.gateway.policydesk.life.Person;
import dev.postern.gateway.policydesk.life.PublishedPolicy;
import dev.postern.gateway.policydesk.life.Versions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Drafts of policies: written by editors, put into force by a second person. */
@Singleton
@Path("/api/policy/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class DraftResource {
    private static final String POLICY = "policy";

    private final Drafts drafts;
    private final Versions versions;
    private final OwnDataSource data;
    private final OwnDataEdits dataEdits;
    private final PolicyCheck check;
    private final DeskRecord record;
    private final RecentLogin login;
    private final SecurityIdentity identity;
    private final PosternConfig config;

    @Inject
    DraftResource(
            Drafts drafts,
            Versions versions,
            OwnDataSource data,
            OwnDataEdits dataEdits,
            PolicyCheck check,
            DeskRecord record,
            RecentLogin login,
            SecurityIdentity identity,
            PosternConfig config) {
        this.drafts = drafts;
        this.versions = versions;
        this.data = data;
        this.dataEdits = dataEdits;
        this.check = check;
        this.record = record;
        this.login = login;
        this.identity = identity;
        this.config = config;
    }

    /** Drafts that can be written on, the newest first, without their documents. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public List<DraftView> list() {
        String reader = Staff.of(record).subject();
        return drafts.open().stream().map(each -> DraftView.head(each, reader)).toList();
    }

    /** Begins a draft; the members of the body are those of {@link DraftForm}. */
    @POST
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Response begin(@Nullable Map<String, @Nullable Object> body) {
        DraftForm form = DraftForm.of(body == null ? Map.of() : body);
        Person editor = Staff.of(record);
        saved(Map.of("title", form.text().title(), "hash", Digest.of(form.text().source())));
        DraftView made = DraftView.whole(drafts.begin(form.text(), editor), editor.subject());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** A draft with its document. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public DraftView one(@PathParam("id") String id) {
        return DraftView.whole(there(id), Staff.of(record).subject());
    }

    /** Saves a revision; {@code revision} in the body is the newest one that the editor saw. */
    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.POLICY_EDITOR)
    public DraftView save(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        UUID draft = Parameters.id("id", id);
        DraftForm form = DraftForm.of(body == null ? Map.of() : body);
        int seen =
                form.seen().orElseThrow(() -> Parameters.invalid("Say which revision you went on from.", "revision"));
        Person editor = Staff.of(record);
        saved(Map.of(
                "draft",
                draft.toString(),
                "revision",
                Integer.toString(seen + 1),
                "hash",
                Digest.of(form.text().source())));
        return DraftView.whole(drafts.save(draft, seen, form.text(), editor), editor.subject());
    }

    /** Closes a draft. */
    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.POLICY_EDITOR)
    public void discard(@PathParam("id") String id) {
        Draft draft = there(id);
        record.write(
                AdministrationKind.POLICY_DRAFT_DISCARDED,
                POLICY,
                Map.of("draft", draft.id().toString()));
        drafts.discard(draft.id());
    }

    /** The difference between a version and the draft's newest revision. */
    @GET
    @Path("{id}/difference")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public DifferenceView difference(@PathParam("id") String id) {
        Draft draft = there(id);
        String before = versions.inForce().map(each -> each.policy().source()).orElse("");
        return DifferenceView.between(before, draft.newest().source());
    }

    /** Puts a draft into force; the body has {@code revision} and {@code note}. */
    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.POLICY_APPROVER)
    public Response publish(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        atTheDesk();
        PublicationForm form = PublicationForm.of(body == null ? Map.of() : body, "note");
        Draft draft = there(id);
        Person publisher = Staff.of(record);
        if (draft.isBy(publisher.subject())) {
            throw refused(
                    "You wrote a part of this draft; ask a colleague with the role policy-approver to publish it.");
        }
        if (form.revision() != draft.newest().number()) {
            throw refused("This draft was changed after you looked at it; look at the newest revision.");
        }
        long readWith = data.atTheDesk().generation();
        CheckView found = check.of(draft.newest().source(), draft.newest().tests());
        String version = found.version();
        if (version == null || !found.isSound()) {
            return Response.status(ErrorCode.POLICY_REJECTED.status())
                    .entity(RejectionView.of(found))
                    .build();
        }
        record.write(
                AdministrationKind.POLICY_PUBLISHED,
                POLICY,
                Map.of(
                        "draft",
                        draft.id().toString(),
                        "revision",
                        Integer.toString(form.revision()),
                        "version",
                        version,
                        "hash",
                        Digest.of(draft.newest().source())));
        PublishedPolicy published = versions.publish(
                draft, form.revision(), version, publisher, form.words(), () -> dataEdits.holdStill(readWith));
        return Response.status(Response.Status.CREATED)
                .entity(VersionView.whole(published, publisher.subject()))
                .build();
    }

    private void saved(Map<String, String> detail) {
        record.write(AdministrationKind.POLICY_DRAFT_SAVED, POLICY, detail);
    }

    private void atTheDesk() {
        if (config.policy().managedBy() == PolicyManagement.FILE) {
            throw refused(
                    "This gateway takes its policy from a file (postern.policy.managed-by), so nothing is published here.");
        }
    }

    private Draft there(String id) {
        return drafts.find(Parameters.id("id", id))
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such draft."));
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
