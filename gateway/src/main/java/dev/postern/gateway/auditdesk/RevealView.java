package dev.postern.gateway.auditdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postern.audit.reveal.Reveal;
import dev.postern.audit.store.reveal.Scope;
import dev.postern.audit.store.reveal.StoredReveal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reveal as those who ask and decide see it: what is wanted and who agreed, nothing of what is seen.
 *
 * @param state the word of {@link #word}; {@code break_glass} is one that is to be reviewed
 * @param yours whether the one who looks asked for it
 * @param scope what it is for
 * @param most how many requests may be opened
 * @param opened how many were
 * @param readableUntil when nothing can be seen any more; null where nothing can be seen at all
 * @param decisions in the order in which they were taken
 */
public record RevealView(
        UUID id,
        String state,
        Who requester,
        boolean yours,
        String purpose,
        String ticket,
        ScopeView scope,
        int most,
        int opened,
        boolean breakGlass,
        Instant made,
        @Nullable Instant readableUntil,
        List<DecisionView> decisions) {

    /**
     * Somebody in office.
     *
     * @param pseudonym of the quarter in which the reveal was asked for
     * @param name empty where it is not known any more
     */
    public record Who(String pseudonym, String name) {}

    /** What is asked for; what does not belong to its kind is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScopeView(
            String kind,
            @Nullable List<UUID> requests,
            @Nullable String pseudonym,
            @Nullable Instant from,
            @Nullable Instant to) {
        static ScopeView of(Scope scope) {
            return switch (scope) {
                case Scope.Requests(var ids) -> new ScopeView("requests", ids, null, null, null);
                case Scope.Pseudonym(var pseudonym, var from, var to) ->
                    new ScopeView("pseudonym", null, pseudonym, from, to);
                case Scope.Person(var pseudonym, var quarter, var from, var to) ->
                    new ScopeView("person", null, pseudonym, from, to);
            };
        }
    }

    /** What somebody decided. */
    public record DecisionView(String decision, String seat, Who by, boolean yours, String reason, Instant moment) {}

    static RevealView of(StoredReveal reveal, String onlooker, Who requester, List<DecisionView> decisions) {
        Reveal state = reveal.state();
        return new RevealView(
                reveal.order().id(),
                word(state),
                requester,
                reveal.requester().equals(onlooker),
                reveal.order().purpose(),
                reveal.order().ticket(),
                ScopeView.of(reveal.order().scope()),
                reveal.order().most(),
                reveal.opened(),
                reveal.order().breakGlass(),
                reveal.made(),
                state.readableUntil().orElse(null),
                decisions);
    }

    /** The word for a state. */
    static String word(Reveal state) {
        return switch (state) {
            case Reveal.Requested _ -> "requested";
            case Reveal.HalfApproved _ -> "half_approved";
            case Reveal.Approved _ -> "approved";
            case Reveal.BreakGlass _ -> "break_glass";
            case Reveal.Reviewed _ -> "reviewed";
            case Reveal.Rejected _ -> "rejected";
        };
    }
}
