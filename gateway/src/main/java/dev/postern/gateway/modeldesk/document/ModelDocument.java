package dev.postern.gateway.modeldesk.document;

import dev.postern.gateway.model.Model;
import dev.postern.gateway.model.ModelFacts;
import dev.postern.gateway.model.ModelKeys;
import dev.postern.gateway.model.ModelServer;
import dev.postern.model.Capability;
import dev.postern.policy.decision.Zone;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model as operators write it. Two that say the same are equal, in whatever order they say it.
 *
 * @param enabled whether requests may ask for it
 * @param contextLength tokens that prompt and answer may have together, where known
 * @param groups who may use it; empty for everybody
 */
public record ModelDocument(
        String name,
        List<String> aliases,
        Zone zone,
        List<String> groups,
        List<Capability> capabilities,
        Optional<Integer> contextLength,
        ModelFacts facts,
        boolean enabled,
        boolean simulated,
        List<ServerDocument> servers) {

    public ModelDocument {
        aliases = aliases.stream().sorted().toList();
        groups = groups.stream().sorted().toList();
        capabilities = capabilities.stream().sorted().toList();
        servers = servers.stream()
                .sorted(Comparator.comparing(ServerDocument::name))
                .toList();
    }

    /** As the configuration says it. */
    public static ModelDocument of(Model model) {
        return new ModelDocument(
                model.name(),
                List.copyOf(model.aliases()),
                model.zone(),
                List.copyOf(model.groups()),
                List.copyOf(model.capabilities()),
                model.contextLength(),
                model.facts(),
                true,
                model.simulated(),
                model.servers().stream().map(ServerDocument::of).toList());
    }

    /** Its name and its aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /**
     * The model, with those of its servers whose key this gateway has.
     *
     * @return empty where it is not enabled or no server is left
     */
    public Optional<Model> model(ModelKeys keys) {
        List<ModelServer> usable =
                servers.stream().flatMap(each -> each.server(keys).stream()).toList();
        if (!enabled || usable.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Model(
                name,
                Set.copyOf(aliases),
                zone,
                Set.copyOf(groups),
                new LinkedHashSet<>(capabilities),
                contextLength,
                facts,
                usable,
                simulated));
    }
}
