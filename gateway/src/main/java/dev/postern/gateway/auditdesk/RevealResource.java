package dev.postern.gateway.auditdesk;

import dev.postern.audit.reveal.Seat;
import dev.postern.audit.store.reveal.PersonSearch;
import dev.postern.audit.store.reveal.RevealOrder;
import dev.postern.audit.store.reveal.Reveals;
import dev.postern.audit.store.reveal.Scope;
import dev.postern.audit.store.reveal.Step;
import dev.postern.audit.store.reveal.StoredReveal;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.identity.RecentLogin;
import dev.postern.gateway.identity.Roles;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** Asking to see content or a name, and agreeing to it or not. What is then seen is of {@link RevealedResource}. */
@Singleton
@Path("/api/audit/reveals")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class RevealResource {
    private final Reveals reveals;
    private final PersonSearch people;
    private final RevealDesk desk;
    private final RevealAlarm alarm;
    private final AccessRecord access;
    private final RecentLogin login;
    private final SecurityIdentity identity;
    private final TimeOrderedIds ids;

    @Inject
    RevealResource(
            Reveals reveals,
            PersonSearch people,
            RevealDesk desk,
            RevealAlarm alarm,
            AccessRecord access,
            RecentLogin login,
            SecurityIdentity identity,
            TimeOrderedIds ids) {
        this.reveals = reveals;
        this.people = people;
        this.desk = desk;
        this.alarm = alarm;
        this.access = access;
        this.login = login;
        this.identity = identity;
        this.ids = ids;
    }

    /** Asks for a reveal; the members of the body are those of {@link RevealAsk}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public Response request(@Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        RevealAsk ask = RevealAsk.of(body == null ? Map.of() : body);
        access.record("reveal-request", Map.of("purpose", ask.purpose(), "ticket", ask.ticket()));
        RevealView made = desk.run(() -> desk.view(reveals.request(
                new RevealOrder(
                        ids.next(), ask.purpose(), ask.ticket(), scope(ask.whom()), ask.most(), ask.breakGlass()),
                desk.staff())));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** A page of reveals; the parameters are those of {@link RevealQuery}. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public RevealList list(@Context UriInfo uri) {
        RevealQuery query = RevealQuery.of(uri.getQueryParameters());
        access.record("reveals", query.forTheRecord());
        return desk.run(() -> {
            List<StoredReveal> page = reveals.list(query.before(), query.limit());
            List<RevealView> views = new ArrayList<>();
            for (StoredReveal each : page) {
                RevealView view = desk.view(each);
                if (query.asksFor(view)) {
                    views.add(view);
                }
            }
            return new RevealList(
                    views,
                    page.size() < query.limit()
                            ? ""
                            : page.getLast().order().id().toString());
        });
    }

    /** One reveal. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public RevealView one(@PathParam("id") String id) {
        UUID reveal = Parameters.id("id", id);
        access.record("reveals", Map.of("reveal", reveal.toString()));
        return desk.run(() -> desk.view(RevealDesk.there(reveals.find(reveal), "There is no such reveal.")));
    }

    /** Agrees; the body may have {@code reason} and {@code seat}. */
    @POST
    @Path("{id}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public RevealView approve(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        RevealView approved = decide(id, Step.APPROVE, body);
        if (approved.breakGlass()) {
            alarm.raise(approved.id());
        }
        return approved;
    }

    /** Refuses; the body has {@code reason} and may have {@code seat}. */
    @POST
    @Path("{id}/rejections")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public RevealView reject(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        return decide(id, Step.REJECT, body);
    }

    /** Says afterwards what to think of an emergency; the body has {@code reason} and may have {@code seat}. */
    @POST
    @Path("{id}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.PRIVACY_OFFICER})
    public RevealView review(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        return decide(id, Step.REVIEW, body);
    }

    private RevealView decide(String id, Step step, @Nullable Map<String, @Nullable Object> body) {
        login.require(identity);
        UUID reveal = Parameters.id("id", id);
        Parameters given = JsonMembers.of(body == null ? Map.of() : body, List.of("reason", "seat"), List.of());
        Seat seat = desk.seat(given.value("seat", Parameters.oneOf(List.of("security", "privacy"))));
        Optional<String> reason = given.value("reason", RevealAsk::line);
        if (reason.isEmpty() && step != Step.APPROVE) {
            throw Parameters.invalid("Say why, without naming anybody.", "reason");
        }
        return desk.run(() -> desk.view(RevealDesk.there(
                reveals.decide(reveal, step, seat, reason.orElse(""), desk.staff()), "There is no such reveal.")));
    }

    private Scope scope(RevealAsk.Whom whom) throws SQLException {
        return switch (whom) {
            case RevealAsk.Named(List<UUID> named) -> new Scope.Requests(named);
            case RevealAsk.ByPseudonym(var pseudonym, var from, var to) -> new Scope.Pseudonym(pseudonym, from, to);
            case RevealAsk.ById(var person, var from, var to) -> only(people.byId(person, from, to), "person");
            case RevealAsk.ByName(var name, var from, var to) -> only(people.byName(name, from, to), "name");
        };
    }

    private static Scope only(List<Scope.Person> found, String member) {
        if (found.size() > 1) {
            throw Parameters.invalid("Several people had this name; name the person by their identifier.", member);
        }
        return RevealDesk.there(
                found.stream().findFirst(), "The trail knows nobody of this name or identifier, or nobody any more.");
    }
}
