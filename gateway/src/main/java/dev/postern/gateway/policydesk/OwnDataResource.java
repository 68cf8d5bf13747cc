package dev.postern.gateway.policydesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.attachment.ReadableFiles;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.policydesk.data.BuiltData;
import dev.postern.gateway.policydesk.data.DataChange;
import dev.postern.gateway.policydesk.data.DataName;
import dev.postern.gateway.policydesk.data.OwnDataEdits;
import dev.postern.gateway.policydesk.data.OwnDataVersions;
import dev.postern.gateway.policydesk.upload.UploadForm;
import dev.postern.gateway.policydesk.upload.UploadReading;
import dev.postern.gateway.policydesk.upload.Uploads;
import dev.postern.policy.detect.keyed.DataKey;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Datasets and fingerprints: uploaded by editors, in force once somebody else confirmed it. */
@Singleton
@Path("/api/policy/data")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class OwnDataResource {
    private static final int LARGEST = 999_999;

    private final OwnDataVersions versions;
    private final OwnDataEdits edits;
    private final Uploads uploads;
    private final DataDesk desk;
    private final DataReview review;
    private final ActivePolicy active;
    private final DeskRecord record;
    private final PosternConfig config;

    @Inject
    OwnDataResource(
            OwnDataVersions versions,
            OwnDataEdits edits,
            Uploads uploads,
            DataDesk desk,
            DataReview review,
            ActivePolicy active,
            DeskRecord record,
            PosternConfig config) {
        this.versions = versions;
        this.edits = edits;
        this.uploads = uploads;
        this.desk = desk;
        this.review = review;
        this.active = active;
        this.record = record;
        this.config = config;
    }

    /** What there is of the company's own data, and what waits for a second person. */
    @GET
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public OwnDataView list() {
        String reader = Staff.of(record).subject();
        Set<DataName> used = active.dataAskedFor();
        OwnDataVersions.Overview all = versions.overview();
        return new OwnDataView(
                new OwnDataView.UploadsView(
                        desk.closed().orElse(""),
                        uploads.mostBytes(),
                        uploads.mostBytesOfDocument(),
                        ReadableFiles.endings()),
                all.names().stream().map(name -> entry(name, all, used, reader)).toList(),
                DataFolder.list(config.policy(), used));
    }

    private static OwnDataView.Entry entry(
            DataName name, OwnDataVersions.Overview all, Set<DataName> used, String reader) {
        @Nullable DataChange waiting = all.waiting().get(name);
        return new OwnDataView.Entry(
                name.kind().word(),
                name.name(),
                used.contains(name),
                all.state()
                        .find(name)
                        .map(each -> DataVersionView.of(each, reader))
                        .orElse(null),
                waiting == null ? null : DataChangeView.of(waiting, reader));
    }

    /** All versions of one, and what was asked for. */
    @GET
    @Path("{kind}/{name}")
    @RolesAllowed({Roles.POLICY_EDITOR, Roles.POLICY_APPROVER, Roles.AUDITOR})
    public DataHistoryView one(@PathParam("kind") String kind, @PathParam("name") String name) {
        DataName wanted = DataDesk.name(kind, name);
        return versions.history(wanted)
                .map(history -> DataHistoryView.of(
                        wanted,
                        active.dataAskedFor().contains(wanted),
                        history,
                        Staff.of(record).subject()))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND, "Nothing was ever uploaded under this name.", "name"));
    }

    /**
     * Uploads a version, which waits for a second person. The body is a table, a document or a file that is built already; the
     * query says which columns to take.
     */
    @POST
    @Path("{kind}/{name}/versions")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Response upload(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Nullable InputStream body)
            throws IOException {
        DataName wanted = DataDesk.name(kind, name);
        UploadForm form = UploadForm.of(uri.getQueryParameters());
        DataKey key = desk.key();
        desk.requireNoFile(wanted);
        edits.requireNothingWaits(wanted);
        return switch (uploads.read(body == null ? InputStream.nullInputStream() : body, wanted, form, key)) {
            case UploadReading.Rejected rejected -> DataRejectionView.of(rejected);
            case UploadReading.Accepted(BuiltData built) -> {
                review.require(built);
                record.write(
                        AdministrationKind.DATA_UPLOADED,
                        DataChangeRecord.WHAT,
                        DataChangeRecord.of(
                                wanted, built.content().hash(), built.content().length(), built.amount()));
                yield waits(edits.upload(built, form.reason(), Staff.of(record)));
            }
        };
    }

    /** Asks for an older version to come into force again; {@code reason} in the body. */
    @POST
    @Path("{kind}/{name}/versions/{number}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Response goBack(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("number") String number,
            @Nullable Map<String, @Nullable Object> body) {
        DataName wanted = DataDesk.name(kind, name);
        int older = Parameters.number(1, LARGEST).apply("number", number);
        String reason = reason(body);
        desk.require();
        desk.requireNoFile(wanted);
        edits.requireNothingWaits(wanted);
        record.write(
                AdministrationKind.DATA_RETURN_REQUESTED, DataChangeRecord.WHAT, DataChangeRecord.of(wanted, older));
        return waits(edits.askAgain(wanted, older, reason, Staff.of(record)));
    }

    /** Asks for data to go; {@code reason} in the body. */
    @POST
    @Path("{kind}/{name}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Response withdraw(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @Nullable Map<String, @Nullable Object> body) {
        DataName wanted = DataDesk.name(kind, name);
        String reason = reason(body);
        desk.require();
        edits.requireNothingWaits(wanted);
        review.requireUnused(wanted);
        record.write(AdministrationKind.DATA_WITHDRAWAL_REQUESTED, DataChangeRecord.WHAT, DataChangeRecord.of(wanted));
        return waits(edits.askToWithdraw(wanted, reason, Staff.of(record)));
    }

    private Response waits(DataChange change) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(DataChangeView.of(change, Staff.of(record).subject()))
                .build();
    }

    private static String reason(@Nullable Map<String, @Nullable Object> body) {
        return JsonMembers.of(body == null ? Map.of() : body, List.of("reason"), List.of())
                .value("reason", Parameters::line)
                .orElseThrow(() -> Parameters.invalid("Say in one line why.", "reason"));
    }
}
