package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Position;
import dev.postern.audit.content.KnownPerson;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.reveal.RevealRefusedException;
import dev.postern.audit.reveal.Seat;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.reveal.AlteredRevealException;
import dev.postern.audit.store.reveal.Reveals;
import dev.postern.audit.store.reveal.Staff;
import dev.postern.audit.store.reveal.StoredDecision;
import dev.postern.audit.store.reveal.StoredReveal;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What all calls about reveals have in common: who acts, what a refusal is answered with, and how reveals are shown. */
@Singleton
final class RevealDesk {
    private static final Logger LOG = Logger.getLogger(RevealDesk.class);

    private final Reveals reveals;
    private final ContentOpener opener;
    private final AccessRecord access;
    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    @Inject
    RevealDesk(
            Reveals reveals,
            ContentOpener opener,
            AccessRecord access,
            SecurityIdentity identity,
            HttpServerRequest request) {
        this.reveals = reveals;
        this.opener = opener;
        this.access = access;
        this.identity = identity;
        this.request = request;
    }

    /** Who calls. */
    Staff staff() {
        return new Staff(access.subject(), request.remoteAddress().hostAddress());
    }

    /**
     * The side the caller decides for.
     *
     * @param wanted needed where both roles are held
     * @throws RefusedException where the caller does not hold the role of that side, or does not say which
     */
    Seat seat(Optional<String> wanted) {
        List<Seat> theirs = new ArrayList<>();
        if (identity.hasRole(Roles.AUDITOR)) {
            theirs.add(Seat.SECURITY);
        }
        if (identity.hasRole(Roles.PRIVACY_OFFICER)) {
            theirs.add(Seat.PRIVACY);
        }
        if (wanted.isEmpty()) {
            if (theirs.size() == 1) {
                return theirs.getFirst();
            }
            throw Parameters.invalid("You hold both roles: say for which side, 'security' or 'privacy'.", "seat");
        }
        Seat seat = Seat.valueOf(wanted.get().toUpperCase(Locale.ROOT));
        if (!theirs.contains(seat)) {
            throw new RefusedException(ErrorCode.FORBIDDEN, "Your account does not have the role of this side.");
        }
        return seat;
    }

    /** Runs a step or a reading, and puts into words why it cannot be. */
    <T> T run(Reading.Query<T> step) {
        try {
            return Reading.of(step);
        } catch (RevealRefusedException e) {
            throw new RefusedException(ErrorCode.REVEAL_REFUSED, String.valueOf(e.getMessage()));
        } catch (AlteredRevealException | UnreadableContentException e) {
            LOG.errorf("trail_altered: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.TRAIL_ALTERED,
                    "What is stored is not what was recorded, so nothing of it is shown; check the trail.");
        } catch (CompletionException e) {
            LOG.errorf("A step of a reveal could not be recorded: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.AUDIT_UNAVAILABLE,
                    "The audit trail cannot be written at the moment, so nothing is decided or shown; try again shortly.");
        }
    }

    /** Puts into words that something is not there. */
    static <T> T there(Optional<T> found, String what) {
        return found.orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, what));
    }

    /** A reveal as the caller sees it. */
    RevealView view(StoredReveal reveal) throws SQLException {
        String onlooker = reveals.person(reveal.order().id(), staff());
        List<RevealView.DecisionView> decisions = new ArrayList<>();
        for (StoredDecision each : reveal.decisions()) {
            decisions.add(new RevealView.DecisionView(
                    each.step().word(),
                    each.seat().name().toLowerCase(Locale.ROOT),
                    who(each.person(), each.position()),
                    each.person().equals(onlooker),
                    each.reason(),
                    each.moment()));
        }
        return RevealView.of(reveal, onlooker, who(reveal.requester(), reveal.position()), decisions);
    }

    /** Who acts in office does so by name: those who decide must know whom they trust. */
    private RevealView.Who who(String pseudonym, Position record) throws SQLException {
        return new RevealView.Who(
                pseudonym, opener.person(record).map(KnownPerson::name).orElse(""));
    }
}
