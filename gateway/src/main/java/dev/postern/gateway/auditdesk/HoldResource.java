package dev.postern.gateway.auditdesk;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.audit.hold.HoldRefusedException;
import dev.postern.audit.store.hold.Holds;
import dev.postern.audit.store.hold.PlacedHold;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.Roles;
import io.vertx.core.http.HttpServerRequest;
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
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.Cache;

/** Legal holds: what they match survives retention and erasure until two people let go of it. */
@Singleton
@Path("/api/audit/holds")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class HoldResource {
    private static final Logger LOG = Logger.getLogger(HoldResource.class);
    private static final String ID = "id";

    private final Holds holds;
    private final Pseudonyms pseudonyms;
    private final AccessRecord access;
    private final TimeOrderedIds ids;
    private final HttpServerRequest request;

    @Inject
    HoldResource(Holds holds, KeyEncryption keys, AccessRecord access, TimeOrderedIds ids, HttpServerRequest request) {
        this.holds = holds;
        this.pseudonyms = new Pseudonyms(keys);
        this.access = access;
        this.ids = ids;
        this.request = request;
    }

    /** Places a hold, which a {@link HoldForm} describes; it is in force when this answers. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public HoldReport place(MultivaluedMap<String, String> form) {
        HoldOrder order = HoldForm.read(form);
        return taken(() -> Optional.of(holds.place(caller(), order)));
    }

    /** All holds, and what the trail knows of others. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public HoldList list() {
        access.record("holds", Map.of());
        return Reading.of(
                () -> new HoldList(holds.list().stream().map(this::report).toList(), holds.missing()));
    }

    /** One hold. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public HoldReport one(@PathParam(ID) String id) {
        UUID wanted = Parameters.id(ID, id);
        access.record("holds", Map.of(ID, wanted.toString()));
        return Reading.of(() -> holds.one(wanted).map(this::report)).orElseThrow(HoldResource::unknown);
    }

    /** The first of two people who release a hold. */
    @POST
    @Path("{id}/release-requests")
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public HoldReport requestRelease(@PathParam(ID) String id) {
        UUID wanted = Parameters.id(ID, id);
        return taken(() -> holds.requestRelease(caller(), wanted));
    }

    /** The second, who is another person. */
    @POST
    @Path("{id}/releases")
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public HoldReport release(@PathParam(ID) String id) {
        UUID wanted = Parameters.id(ID, id);
        return taken(() -> holds.release(caller(), wanted));
    }

    private Holds.Caller caller() {
        return new Holds.Caller(
                ids.next(), access.subject(), request.remoteAddress().hostAddress());
    }

    private HoldReport taken(Reading.Query<Optional<PlacedHold>> step) {
        try {
            return Reading.of(() -> step.run().map(this::report)).orElseThrow(HoldResource::unknown);
        } catch (HoldRefusedException e) {
            throw new RefusedException(ErrorCode.STEP_REFUSED, String.valueOf(e.getMessage()));
        } catch (CompletionException e) {
            LOG.errorf("A step of a hold could not be recorded: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "The audit trail cannot be written at the moment, so the hold is as it was; try again shortly.");
        }
    }

    private HoldReport report(PlacedHold hold) {
        return HoldReport.of(hold, pseudonyms);
    }

    private static RefusedException unknown() {
        return new RefusedException(ErrorCode.NOT_FOUND, "There is no such hold.");
    }
}
