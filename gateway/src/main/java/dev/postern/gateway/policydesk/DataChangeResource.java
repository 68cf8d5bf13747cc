package dev.postern.gateway.policydesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.policydesk.data.DataChange;
import dev.postern.gateway.policydesk.data.OwnDataEdits;
import dev.postern.gateway.policydesk.data.OwnDataVersions;
import dev.postern.gateway.policydesk.life.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.Cache;

/** Changes of the company's own data that wait for a second person. */
@Singleton
@Path("/api/policy/data/changes")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class DataChangeResource {
    private final OwnDataVersions versions;
    private final OwnDataEdits edits;
    private final DataDesk desk;
    private final DataReview review;
    private final DeskRecord record;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    DataChangeResource(
            OwnDataVersions versions,
            OwnDataEdits edits,
            DataDesk desk,
            DataReview review,
            DeskRecord record,
            RecentLogin login,
            SecurityIdentity identity) {
        this.versions = versions;
        this.edits = edits;
        this.desk = desk;
        this.review = review;
        this.record = record;
        this.login = login;
        this.identity = identity;
    }

    /** Makes a change that somebody else asked for. */
    @POST
    @Path("{id}/confirmation")
    @RolesAllowed(Roles.POLICY_APPROVER)
    public DataChangeView confirm(@PathParam("id") String id) {
        login.require(identity);
        desk.require();
        DataChange change = waiting(id);
        Person confirmer = Staff.of(record);
        if (change.isBy(confirmer.subject())) {
            throw refused(
                    "You asked for this or uploaded it; ask a colleague with the role policy-approver to confirm it.");
        }
        if (change.version().isPresent()) {
            desk.requireNoFile(change.name());
        }
        OwnDataEdits.Seen seen = review.require(change);
        record.write(
                change.version().isPresent()
                        ? AdministrationKind.DATA_PUT_INTO_FORCE
                        : AdministrationKind.DATA_WITHDRAWN,
                DataChangeRecord.WHAT,
                DataChangeRecord.of(change));
        edits.confirm(change.id(), seen, confirmer);
        return DataChangeView.of(versions.change(change.id()).orElse(change), confirmer.subject());
    }

    /** Drops a change, and with it what was uploaded for it; its author may do so as well. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER})
    public void drop(@PathParam("id") String id) {
        DataChange change = waiting(id);
        record.write(AdministrationKind.DATA_CHANGE_DROPPED, DataChangeRecord.WHAT, DataChangeRecord.of(change));
        edits.drop(change.id(), Staff.of(record));
    }

    private DataChange waiting(String id) {
        DataChange change = versions.change(Parameters.id("id", id))
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such change.", "id"));
        if (change.settlement().isPresent()) {
            throw refused("This change does not wait any more; somebody settled it already.");
        }
        return change;
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
