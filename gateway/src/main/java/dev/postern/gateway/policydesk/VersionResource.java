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
import dev.postern.gateway.policydesk.life.Activation;
import dev.postern.gateway.policydesk.life.PublishedPolicy;
import dev.postern.gateway.policydesk.life.Versions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Versions of the policy that were published, and putting an older one into force again. */
@Singleton
@Path("/api/policy")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class VersionResource {
    private static final int MOST = 100;
    private static final int LARGEST = 999_999;

    private final Versions versions;
    private final OwnDataSource data;
    private final OwnDataEdits dataEdits;
    private final PolicyCheck check;
    private final DeskRecord record;
    private final RecentLogin login;
    private final SecurityIdentity identity;
    private final PosternConfig config;

    @Inject
    VersionResource(
            Versions versions,
            OwnDataSource data,
            OwnDataEdits dataEdits,
            PolicyCheck check,
            DeskRecord record,
            RecentLogin login,
            SecurityIdentity identity,
            PosternConfig config) {
        this.versions = versions;
        this.data = data;
        this.dataEdits = dataEdits;
        this.check = check;
        this.record = record;
        this.login = login;
        this.identity = identity;
        this.config = config;
    }

    /** Versions without their documents, the newest first; {@code before} and {@code limit} page. */
    @GET
    @Path("versions")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public List<VersionView> list(@Context UriInfo uri) {
        Paged page = Paged.of(uri);
        String reader = Staff.of(record).subject();
        return versions.list(page.before(), page.limit()).stream()
                .map(each -> VersionView.head(each, reader))
                .toList();
    }

    /** A version with its document. */
    @GET
    @Path("versions/{number}")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public VersionView one(@PathParam("number") String number) {
        return VersionView.whole(there(number), Staff.of(record).subject());
    }

    /** How the document of a version became that of another one; {@code to} is the other one's number. */
    @GET
    @Path("versions/{number}/difference")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public DifferenceView difference(@PathParam("number") String number, @Context UriInfo uri) {
        Parameters given = Parameters.of(uri.getQueryParameters(), List.of("to"));
        long to = given.value("to", Parameters.number(1, LARGEST))
                .orElseThrow(() -> Parameters.invalid("Say which version to compare with, such as ?to=3.", "to"));
        return DifferenceView.between(
                there(number).source(), there(Long.toString(to)).source());
    }

    /** What was put into force, the newest first; pages as {@link #list}. */
    @GET
    @Path("activations")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public List<ActivationView> activations(@Context UriInfo uri) {
        Paged page = Paged.of(uri);
        return versions.activations(page.before(), page.limit()).stream()
                .map(ActivationView::of)
                .toList();
    }

    /** Puts an older version into force again; the body has {@code reason}. */
    @POST
    @Path("versions/{number}/rollback")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_APPROVER)
    public ActivationView rollBack(@PathParam("number") String number, @Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        if (config.policy().managedBy() == PolicyManagement.FILE) {
            throw refused("This gateway takes its policy from a file (postern.policy.managed-by).");
        }
        PublicationForm form = PublicationForm.of(body == null ? Map.of() : body, "reason");
        PublishedPolicy wanted = there(number);
        long readWith = data.atTheDesk().generation();
        if (check.of(wanted.source(), "").version() == null) {
            throw refused("This version can no longer be read as it is, perhaps because data that it names has gone;"
                    + " begin a draft with it to see its problems.");
        }
        record.write(
                AdministrationKind.POLICY_ROLLED_BACK,
                "policy",
                Map.of(
                        "number",
                        Long.toString(wanted.number()),
                        "version",
                        wanted.version(),
                        "from",
                        Long.toString(versions.inForce()
                                .map(each -> each.policy().number())
                                .orElse(0L)),
                        "reason",
                        form.words()));
        return ActivationView.of(versions.rollBack(
                wanted.number(), Staff.of(record), form.words(), () -> dataEdits.holdStill(readWith)));
    }

    /** Where a page of a list begins, and how long it is. */
    private record Paged(long before, int limit) {
        static Paged of(UriInfo uri) {
            Parameters given = Parameters.of(uri.getQueryParameters(), List.of("before", "limit"));
            return new Paged(
                    given.value("before", Parameters.number(1, LARGEST)).orElse(LARGEST + 1),
                    given.value("limit", Parameters.number(1, MOST)).orElse(MOST));
        }
    }

    /**
     * An activation as a page shows it.
     *
     * @param version number of the version
     * @param rollback whether it had been in force before
     */
    public record ActivationView(
            long number, long version, String by, String reason, boolean rollback, Instant moment) {
        static ActivationView of(Activation activation) {
            return new ActivationView(
                    activation.number(),
                    activation.version(),
                    activation.actor().name(),
                    activation.reason(),
                    activation.rollback(),
                    activation.moment());
        }
    }

    private PublishedPolicy there(String number) {
        long wanted = Parameters.number(1, LARGEST).apply("number", number);
        return versions.find(wanted)
                .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such version."));
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
