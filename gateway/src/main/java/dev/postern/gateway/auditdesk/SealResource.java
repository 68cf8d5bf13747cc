package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.TlogProof;
import dev.postern.audit.store.SealReader;
import dev.postern.audit.store.StoredSeal;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.trail.TrailSeal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.Cache;

/** The seal for auditors: how far it has come, and the proof that a record lies under it. */
@Singleton
@Path("/api/audit")
@Cache(noStore = true)
public class SealResource {
    private final AccessRecord access;
    private final SealReader seals;
    private final TrailSeal sealing;
    private final InstantSource clock;

    @Inject
    SealResource(AccessRecord access, SealReader seals, TrailSeal sealing, InstantSource clock) {
        this.access = access;
        this.seals = seals;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The last seal, its age, and who outside knows it. */
    @GET
    @Path("seal")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    public SealReport seal() {
        access.record("seal", Map.of());
        Optional<StoredSeal> last = Reading.of(seals::last);
        return SealReport.of(sealing.state(), last, Reading.of(seals::published), clock.instant());
    }

    /** A file that proves to anybody who has the record that it is in the trail (c2sp.org/tlog-proof). */
    @GET
    @Path("records/{lane}/{epoch}/{sequence}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Roles.AUDITOR)
    public Response proof(
            @PathParam("lane") String lane, @PathParam("epoch") String epoch, @PathParam("sequence") String sequence) {
        Position place = place(lane, epoch, sequence);
        access.record("proof", Map.of("lane", lane, "epoch", epoch, "sequence", sequence));
        TlogProof proof = Reading.of(() -> seals.proof(place))
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.NOT_FOUND,
                        "No sealed record stands at this place. A new record is sealed within seconds."));
        String name = "record-%d-%d-%d.tlog-proof".formatted(place.lane(), place.epoch(), place.sequence());
        return Response.ok(proof.format(), MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static Position place(String lane, String epoch, String sequence) {
        try {
            return new Position(Integer.parseInt(lane), Long.parseLong(epoch), Long.parseLong(sequence));
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST, "A place is three numbers: lane, epoch and sequence.");
        }
    }
}
