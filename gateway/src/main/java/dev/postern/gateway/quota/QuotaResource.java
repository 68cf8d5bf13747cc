package dev.postern.gateway.quota;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

/** The limits, for those who run the gateway. What is changed holds on every gateway within a second. */
@Singleton
@Path("/api/quotas")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
public class QuotaResource {
    private final Limits limits;
    private final Accounts accounts;
    private final DeskRecord record;

    @Inject
    QuotaResource(Limits limits, Accounts accounts, DeskRecord record) {
        this.limits = limits;
        this.accounts = accounts;
        this.record = record;
    }

    /** Every limit there is. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    public Map<String, List<LimitView>> list() {
        return Map.of("limits", views());
    }

    /** Sets a limit, or lifts one; the members of the body are those of {@link SlotForm}. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Map<String, List<LimitView>> set(@Nullable Map<String, @Nullable Object> body) {
        SlotForm form = SlotForm.of(body == null ? Map.of() : body);
        change(form.slot(), form.most().isPresent() ? Long.toString(form.most().getAsLong()) : "none");
        limits.set(form.slot(), form.most());
        return list();
    }

    /** Takes back what an operator set, so that what is configured holds again; the parameters are those of {@link SlotForm}. */
    @DELETE
    @RolesAllowed(Roles.OPERATOR)
    public Map<String, List<LimitView>> reset(@Context UriInfo uri) {
        Slot slot = SlotForm.place(uri.getQueryParameters());
        if (!limits.stored().containsKey(slot)) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "No operator set this limit.");
        }
        change(slot, "as configured");
        limits.reset(slot);
        return list();
    }

    private void change(Slot slot, String most) {
        boolean named = slot.kind() == QuotaKind.PERSON && !slot.holder().equals(Slot.EACH);
        record.write(
                AdministrationKind.QUOTA_CHANGED,
                "quota",
                Map.of(
                        "kind", slot.kind().word(),
                        "holder", named ? accounts.person(slot.holder()) : slot.holder(),
                        "measure", slot.measure().word(),
                        "period", slot.period().word(),
                        "most", most));
    }

    private List<LimitView> views() {
        Map<Slot, OptionalLong> stored = limits.stored();
        return new LimitTable(limits.configured(), stored)
                .slots().entrySet().stream()
                        .map(each -> LimitView.of(each.getKey(), each.getValue(), stored.containsKey(each.getKey())))
                        .sorted(Comparator.comparing(LimitView::kind)
                                .thenComparing(LimitView::holder)
                                .thenComparing(LimitView::measure)
                                .thenComparing(LimitView::period))
                        .toList();
    }
}
