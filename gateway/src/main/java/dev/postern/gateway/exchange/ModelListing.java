package dev.postern.gateway.exchange;

import dev.postern.gateway.choice.ModelChooser;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.identity.key.KeyRoutes;
import dev.postern.gateway.model.Catalogue;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.policydesk.ActivePolicy;
import dev.postern.gateway.wire.openai.ErrorBody;
import dev.postern.gateway.wire.openai.ModelList;
import dev.postern.model.Capability;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells requesters which models they may use: {@code GET /v1/models} and {@code GET /v1/models/{id}}. */
@Singleton
final class ModelListing {
    private static final String PREFIX = "/v1/models/";

    private final RequesterResolver requesters;
    private final Catalogue catalogue;
    private final ActivePolicy policies;
    private final Refusals refusals;

    @Inject
    ModelListing(RequesterResolver requesters, Catalogue catalogue, ActivePolicy policies, Refusals refusals) {
        this.requesters = requesters;
        this.catalogue = catalogue;
        this.policies = policies;
        this.refusals = refusals;
    }

    void list(Call call) {
        answer(call, requester -> {
            List<Model> allowed = allowed(requester);
            return ModelList.of(Stream.concat(auto(allowed), allowed.stream().map(ModelListing::entry))
                    .toList());
        });
    }

    void one(Call call) {
        String name = call.path().substring(PREFIX.length());
        answer(call, requester -> {
            if (name.equals(ModelChooser.AUTO)) {
                return ModelList.one(auto(allowed(requester)).findFirst().orElseThrow(Catalogue::notFound));
            }
            Model model = catalogue.find(name, requester);
            ZoneGate.require(leaveZone(requester), model, () -> catalogue.openTo(requester));
            return ModelList.one(entry(model));
        });
    }

    private List<Model> allowed(Requester requester) {
        LeaveZone word = leaveZone(requester);
        List<Model> open = catalogue.openTo(requester);
        return open.stream()
                .filter(model -> ZoneGate.allows(word, model, () -> open))
                .toList();
    }

    /** While no policy is in force nothing may leave anyway. */
    private LeaveZone leaveZone(Requester requester) {
        return policies.isInForce() ? policies.inForce().leaveZone(requester) : LeaveZone.ASK;
    }

    private void answer(Call call, Function<Requester, byte[]> body) {
        Attempt attempt = new Attempt(call, ErrorBody::of);
        try {
            Requester requester = requesters.resolve(call.routing());
            attempt.by(requester);
            Roles.require(requester, Roles.EMPLOYEE);
            KeyRoutes.require(requester, call.route());
            byte[] json = body.apply(requester);
            call.loop()
                    .runOnContext(ignored -> call.response()
                            .putHeader("content-type", "application/json")
                            .putHeader("cache-control", "no-store")
                            .end(Buffer.buffer(json)));
        } catch (RefusedException e) {
            refusals.refuse(attempt, e);
        }
    }

    /** Whoever has a choice may leave it to the gateway; their prompts stay in the nearest zone unless they agree. */
    private static Stream<ModelList.Entry> auto(List<Model> allowed) {
        List<Model> chatting = allowed.stream()
                .filter(model -> model.capabilities().contains(Capability.CHAT))
                .toList();
        return chatting.size() < 2
                ? Stream.empty()
                : chatting.stream()
                        .map(Model::zone)
                        .min(Zone::compareTo)
                        .map(zone -> new ModelList.Entry(
                                ModelChooser.AUTO, Set.of(), Set.of(Capability.CHAT), Optional.empty(), zone, false))
                        .stream();
    }

    private static ModelList.Entry entry(Model model) {
        return new ModelList.Entry(
                model.name(),
                model.aliases(),
                model.capabilities(),
                model.contextLength(),
                model.zone(),
                model.simulated());
    }
}
