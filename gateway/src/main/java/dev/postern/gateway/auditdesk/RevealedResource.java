package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.reveal.OpenedExchange;
import dev.postern.audit.store.reveal.RevealPage;
import dev.postern.audit.store.reveal.RevealReading;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/**
 * What is seen by a reveal that was agreed to: the only way to content and to the names behind pseudonyms. Each sight is
 * recorded before anything is opened.
 */
@Singleton
@Path("/api/audit/reveals/{id}/records")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class RevealedResource {
    private static final int LARGEST = 100;
    private static final int USUAL = 50;

    private final RevealReading reading;
    private final RevealDesk desk;
    private final RecentLogin login;
    private final SecurityIdentity identity;

    @Inject
    RevealedResource(RevealReading reading, RevealDesk desk, RecentLogin login, SecurityIdentity identity) {
        this.reading = reading;
        this.desk = desk;
        this.login = login;
        this.identity = identity;
    }

    /** A page of the exchanges that the reveal is for, without their texts; {@code limit} and {@code cursor}. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public ExchangePage records(@PathParam("id") String id, @Context UriInfo uri) {
        login.require(identity);
        UUID reveal = Parameters.id("id", id);
        Parameters given = Parameters.of(uri.getQueryParameters(), List.of("limit", "cursor"));
        Optional<UUID> after = given.value("cursor", Parameters::id);
        int limit = given.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL);
        RevealPage page = desk.run(
                () -> RevealDesk.there(reading.page(reveal, after, limit, desk.staff()), "There is no such reveal."));
        return new ExchangePage(
                page.exchanges(), page.next().map(UUID::toString).orElse(""));
    }

    /** What the trail keeps of one request out of sight: who asked, what they asked, and what was answered. */
    @GET
    @Path("{requestId}")
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public OpenedExchange open(@PathParam("id") String id, @PathParam("requestId") String requestId) {
        login.require(identity);
        UUID reveal = Parameters.id("id", id);
        UUID asked = Parameters.id("requestId", requestId);
        return desk.run(() -> RevealDesk.there(
                reading.open(reveal, asked, desk.staff()), "There is no such reveal, or it is not for this request."));
    }
}
