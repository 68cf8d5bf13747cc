package dev.postern.gateway.exchange;

import dev.postern.gateway.choice.Choice;
import dev.postern.gateway.choice.Consent;
import dev.postern.gateway.choice.LargerModel;
import dev.postern.gateway.choice.ModelChooser;
import dev.postern.gateway.error.Departure;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.ticket.Ticket;
import dev.postern.gateway.ticket.TicketBinding;
import dev.postern.gateway.ticket.TicketHeaders;
import dev.postern.gateway.ticket.Tickets;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Medium;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settles which model answers, and lets a prompt leave its zone only where its requester saw what would leave, and where to, and
 * agreed. Thread-safe.
 */
@Singleton
final class ChoiceGate {
    private final ModelChooser chooser;
    private final PresetGate presets;
    private final Tickets tickets;

    @Inject
    ChoiceGate(ModelChooser chooser, PresetGate presets, Tickets tickets) {
        this.chooser = chooser;
        this.presets = presets;
        this.tickets = tickets;
    }

    /**
     * Which model answers, if its requester agrees.
     *
     * @throws RefusedException {@code model_not_found}, {@code invalid_request} where what they say is neither yes nor no
     */
    Settled settle(Call call, Asked asked, Requester requester, Policy policy) {
        Consent said = Consent.of(call.request().headers());
        boolean larger = LargerModel.isWanted(call.request().headers());
        return new Settled(choose(asked, requester, policy, larger), said, larger, asked.preset());
    }

    private Choice choose(Asked asked, Requester requester, Policy policy, boolean larger) {
        ClientRequest request = asked.request();
        if (asked.preset().isEmpty()) {
            return chooser.choose(request, requester, policy, larger);
        }
        Optional<String> model = presets.modelFor(asked.preset().get());
        return request.media().contains(Medium.AUDIO)
                ? chooser.listener(requester, model)
                : chooser.chooseForPreset(request, requester, policy, model, larger);
    }

    /**
     * Lets a prompt pass that stays where it is, or whose requester agreed.
     *
     * @return the same, with the ticket that says so where it needed one; not used up yet
     * @throws RefusedException {@code consent_required} with a ticket and what would leave; {@code ticket_refused}
     */
    Judged pass(Asking asking, Judged judged) {
        return asking.settled()
                .offer()
                .map(offer -> judged.agreed(agreed(asking, judged, offer)))
                .orElse(judged);
    }

    private Ticket agreed(Asking asking, Judged judged, Choice.Offered offer) {
        TicketBinding binding = asking.leaving(judged);
        Optional<String> sent = TicketHeaders.ticket(asking.call().request().headers());
        boolean saw = judged.justified()
                .map(why -> tickets.isFor(why.ticket(), binding))
                .orElse(sent.isPresent());
        if (asking.settled().said() != Consent.YES || sent.isEmpty() || !saw) {
            Ticket ticket = tickets.issue(asking.call().id(), binding);
            throw RefusedException.withDeparture(
                    (asking.settled().larger() ? "" : "This looks hard for the models nearby. ")
                            + offer.farther().name()
                            + " stands further away: look at what would go there, and say whether it may.",
                    ticket.text(),
                    ticket.expires(),
                    departure(asking, offer, judged.verdict()));
        }
        return tickets.check(sent.get(), binding);
    }

    private static Departure departure(Asking asking, Choice.Offered offer, Verdict verdict) {
        List<Segment> segments = asking.request().segments();
        List<SensitiveText> texts = verdict.texts();
        List<Departure.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            pieces.add(new Departure.Piece(segments.get(i).path(), texts.get(i)));
        }
        Model farther = offer.farther();
        return new Departure(
                farther.name(),
                farther.zone(),
                farther.facts().promptPrice(),
                farther.facts().answerPrice(),
                offer.model().name(),
                pieces);
    }
}
