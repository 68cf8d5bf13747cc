package dev.postern.gateway.modeldesk;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.model.ServerProbe;
import dev.postern.gateway.modeldesk.document.ModelDocument;
import dev.postern.gateway.modeldesk.document.ServerDocument;
import dev.postern.gateway.modeldesk.stored.Models;
import dev.postern.gateway.modeldesk.stored.StoredModel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Asks the model servers of a change whether they are there, before it is made. Thread-safe; takes seconds at most. */
@Singleton
final class Soundness {
    private final ServerProbe probe;
    private final ModelKeys keys;

    @Inject
    Soundness(ServerProbe probe, ModelKeys keys) {
        this.probe = probe;
        this.keys = keys;
    }

    /**
     * What a server said.
     *
     * @param message what its answer means, in words
     */
    record Said(String server, ServerProbe.Answer answer, String message) {
        static Said of(String server, ServerProbe.Answer answer) {
            return new Said(
                    server,
                    answer,
                    switch (answer) {
                        case WELL -> "Server " + server + " answers.";
                        case OTHER_MODELS ->
                            "Server " + server + " answers, but does not list the model by its upstream name.";
                        case KEY_REFUSED -> "Server " + server + " does not take the key that it is sent.";
                        case SILENT -> "Server " + server + " does not answer as a model server does.";
                        case FORBIDDEN ->
                            "The name of server " + server + " leads to an address where no model server may stand.";
                    });
        }
    }

    /** What the servers of a model say, in their order; those without their key say nothing. */
    List<Said> ask(ModelDocument document) {
        List<ServerDocument> usable = document.servers().stream()
                .filter(each -> each.server(keys).isPresent())
                .toList();
        List<CompletableFuture<ServerProbe.Answer>> answers = usable.stream()
                .map(each -> probe.ask(each.server(keys).orElseThrow()))
                .toList();
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < usable.size(); i++) {
            said.add(Said.of(usable.get(i).name(), answers.get(i).join()));
        }
        return said;
    }

    /**
     * Whether an enabled model with a server that answers would be left.
     *
     * @param model the one that is changed or taken out; empty for one that is new
     * @param wanted what it would say; empty where it is taken out
     * @param said what its servers say
     */
    boolean leavesOne(Models.State state, Optional<UUID> model, Optional<ModelDocument> wanted, List<Said> said) {
        boolean serves = wanted.isPresent()
                && wanted.get().enabled()
                && said.stream().anyMatch(each -> each.answer().isWell());
        if (serves) {
            return true;
        }
        List<CompletableFuture<ServerProbe.Answer>> others = state.present().stream()
                .filter(each -> !model.equals(Optional.of(each.id())))
                .map(StoredModel::newest)
                .flatMap(each -> each.document().model(keys).stream())
                .map(Model::servers)
                .flatMap(List<ModelServer>::stream)
                .distinct()
                .map(probe::ask)
                .toList();
        return others.stream().anyMatch(each -> each.join().isWell());
    }
}
