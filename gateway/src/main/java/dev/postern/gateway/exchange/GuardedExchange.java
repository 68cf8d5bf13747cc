package dev.postern.gateway.exchange;

import dev.postern.gateway.config.OutcomeRecording;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.front.ConversationName;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.identity.key.KeyRoutes;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.connect.ModelServers;
import dev.postern.gateway.policydesk.ActivePolicy;
import dev.postern.gateway.quota.Metered;
import dev.postern.gateway.ticket.TicketUses;
import dev.postern.gateway.vault.ConversationVaults;
import dev.postern.gateway.vector.VectorRecorder;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.ErrorShape;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.token.Vault;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * One request to a model with its answer, as a straight line: who asks, what is asked, which model, what policy says, the intent recorded,
 * and only then a byte to the model server. Runs on a virtual thread up to there and may block; {@link AnswerRelay}
 * carries the answer on the event loop.
 */
@Singleton
final class GuardedExchange {
    private static final Logger LOG = Logger.getLogger(GuardedExchange.class);

    private final RequesterResolver requesters;
    private final Catalogue catalogue;
    private final PresetGate presets;
    private final ChoiceGate choices;
    private final ActivePolicy policies;
    private final ConversationVaults vaults;
    private final PromptGate gate;
    private final QuotaGate quotas;
    private final TicketUses uses;
    private final ExchangeRecords records;
    private final Journeys journeys;
    private final ModelServers servers;
    private final Refusals refusals;
    private final ExchangeMetrics metrics;
    private final VectorRecorder vectors;
    private final PosternConfig config;
    private final Vertx vertx;

    @Inject
    GuardedExchange(
            RequesterResolver requesters,
            Catalogue catalogue,
            PresetGate presets,
            ChoiceGate choices,
            ActivePolicy policies,
            ConversationVaults vaults,
            PromptGate gate,
            QuotaGate quotas,
            TicketUses uses,
            ExchangeRecords records,
            Journeys journeys,
            ModelServers servers,
            Refusals refusals,
            ExchangeMetrics metrics,
            VectorRecorder vectors,
            PosternConfig config,
            Vertx vertx) {
        this.requesters = requesters;
        this.catalogue = catalogue;
        this.presets = presets;
        this.choices = choices;
        this.policies = policies;
        this.vaults = vaults;
        this.gate = gate;
        this.quotas = quotas;
        this.uses = uses;
        this.records = records;
        this.journeys = journeys;
        this.servers = servers;
        this.refusals = refusals;
        this.metrics = metrics;
        this.vectors = vectors;
        this.config = config;
        this.vertx = vertx;
    }

    /** Takes the exchange from the whole request to the first byte for the model server, or to its refusal. */
    void run(Call call, Endpoint endpoint, ReceivedBody body) {
        Attempt attempt = new Attempt(call, endpoint.errors());
        try {
            Requester requester = requesters.resolve(call.routing());
            attempt.by(requester);
            attempt.received(endpoint.reader().recorded(body), policies.recordLevel(requester));
            Roles.require(requester, Roles.EMPLOYEE);
            KeyRoutes.require(requester, call.route());

            Asked asked = presets.asked(endpoint.reader().read(body));
            ClientRequest request = asked.request();
            Policy policy = policies.inForce();
            Settled settled = choices.settle(call, asked, requester, policy);
            Model model = settled.model();
            attempt.asksFor(model);

            ZoneGate.require(policy.leaveZone(requester), model, () -> catalogue.openTo(requester));
            CapabilityGate.require(request.needs(), model);
            MediaGate.require(request.media(), model.media(), policy.allowsImages());
            Circumstances circumstances = new Circumstances(requester, model.name(), model.zone());
            Vault vault = vault(call, requester);
            Asking asking = new Asking(call, request, settled, circumstances, vault);
            Judged judged = gate.judge(asking, policy, attempt);
            judged.justified().ifPresent(attempt::justified);
            judged = choices.pass(asking, judged);

            leave(asking, judged, attempt, endpoint.errors());
        } catch (RefusedException e) {
            refusals.refuse(attempt, e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Exchange %s failed before anything was sent", call.id());
            refusals.refuse(
                    attempt,
                    new RefusedException(
                            ErrorCode.INTERNAL,
                            "The gateway failed before anything was sent to a model; the request id names the record."));
        }
    }

    /** Waits for a turn, chooses a server, records that the prompt leaves for it, and lets it. */
    private void leave(Asking asking, Judged judged, Attempt attempt, ErrorShape errors) {
        Call call = asking.call();
        Requester requester = asking.circumstances().requester();
        Weighing weighing =
                Weighing.of(asking.settled(), asking.request(), judged.policy().autoRoute(requester));
        Journey journey = journeys.of(asking, judged, weighing);
        Leg first = first(journey);
        try {
            Metered metered =
                    quotas.reserve(asking, first.prompt(), judged.verdict().texts(), attempt);
            Passage passage = new Passage(
                    call,
                    requester,
                    asking.request(),
                    journey,
                    first,
                    judged.policy(),
                    asking.circumstances(),
                    asking.vault(),
                    metered,
                    weighing.offer(),
                    attempt.level());
            AnswerRelay relay = relay(passage, errors);
            judged.ticket().ifPresent(uses::use);
            judged.justified().ifPresent(why -> durable(records.justified(call, requester, why)));
            records.settled(call, requester, asking.settled()).ifPresent(GuardedExchange::durable);
            recordIntent(asking, judged, attempt, first);
            asking.settled().way().ifPresent(metrics::chosen);
            ChoiceHeaders.announce(asking.settled(), call.response());
            boolean places = requester.credential() == Requester.Credential.SESSION;
            Verdicts.announce(judged.verdict(), call.response(), places);
            RouteHeaders.announce(requester, first.visit(), call.response());
            metrics.leaves(System.nanoTime() - call.startedNanos());
            call.loop().runOnContext(ignored -> relay.begin());
        } catch (RuntimeException e) {
            first.visit().left();
            journey.end();
            throw e;
        }
    }

    private static Leg first(Journey journey) {
        try {
            return journey.first();
        } catch (RuntimeException e) {
            journey.end();
            throw e;
        }
    }

    /** Where there was a choice, the trail says why it fell as it did; both records are durable when this returns. */
    private void recordIntent(Asking asking, Judged judged, Attempt attempt, Leg first) {
        long asked = System.nanoTime();
        Call call = asking.call();
        CompletableFuture<?> routed = asking.model().servers().size() > 1
                ? records.routed(call, first.visit())
                : CompletableFuture.completedFuture(null);
        CompletableFuture<?> intent = records.intent(
                call,
                asking.circumstances().requester(),
                asking.model(),
                first.server(),
                asking.request().stream(),
                asking.settled(),
                judged.verdict(),
                attempt.received(),
                RecordedContent.forwarded(attempt.level(), first.prompt().recorded()));
        durable(intent);
        durable(routed);
        metrics.intentCommitted(System.nanoTime() - asked);
    }

    private Vault vault(Call call, Requester requester) {
        String conversation = ConversationName.of(call.request().headers());
        return conversation.isEmpty() ? vaults.single() : vaults.open(requester, conversation);
    }

    private static void durable(CompletableFuture<?> record) {
        try {
            record.join();
        } catch (CompletionException e) {
            throw Refusals.unrecorded(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Everything the answer needs, made before the intent is recorded: what cannot be made ends as a refusal. */
    private AnswerRelay relay(Passage passage, ErrorShape errors) {
        Call call = passage.call();
        Delivery delivery =
                passage.request().stream() ? stream(call, errors) : new WholeDelivery(call, refusals, errors);
        OutcomeRecorder recorder = new OutcomeRecorder(passage, records, metrics, vectors);
        AnswerDeadlines deadlines =
                new AnswerDeadlines(vertx, config.upstream(), config.front().stalledReader());
        return new AnswerRelay(
                passage,
                new ServerCourse(passage, servers, records, config.upstream()),
                recorder,
                delivery,
                deadlines,
                config.upstream(),
                config.audit().outcome());
    }

    private Delivery stream(Call call, ErrorShape errors) {
        StreamDelivery stream = new StreamDelivery(call, refusals, errors, records.marks(call));
        return config.audit().outcome() == OutcomeRecording.STRICT_ALL ? new HeldDelivery(stream) : stream;
    }
}
