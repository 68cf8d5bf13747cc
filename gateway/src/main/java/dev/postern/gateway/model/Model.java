package dev.postern.gateway.model;

import dev.postern.gateway.wire.Medium;
import dev.postern.model.Capability;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model as employees know it, and where it is served.
 *
 * @param name what requests call it
 * @param aliases what else they may call it
 * @param zone how far away its servers stand; all of them
 * @param groups who may use it; empty for everybody
 * @param capabilities what it can do
 * @param contextLength tokens that prompt and answer may have together, where known
 * @param facts what else is known of it
 * @param servers where it is served, at least one
 * @param simulated whether its answers are made up
 */
public record Model(
        String name,
        Set<String> aliases,
        Zone zone,
        Set<String> groups,
        Set<Capability> capabilities,
        Optional<Integer> contextLength,
        ModelFacts facts,
        List<ModelServer> servers,
        boolean simulated) {

    public Model {
        aliases = Set.copyOf(aliases);
        groups = Set.copyOf(groups);
        capabilities = Set.copyOf(capabilities);
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("model " + name + " has no server");
        }
    }

    /** Whether the requester is in one of the model's groups, or below one, and comes with nothing that is for others only. */
    public boolean isOpenTo(Requester requester) {
        return requester.hasScopeFor(name) && isForGroupOf(requester);
    }

    private boolean isForGroupOf(Requester requester) {
        if (groups.isEmpty() || !Collections.disjoint(groups, requester.groups())) {
            return true;
        }
        return requester.groups().stream()
                .anyMatch(path -> groups.stream().anyMatch(group -> path.startsWith(group + "/")));
    }

    /** What may go to it besides text. */
    public Set<Medium> media() {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        if (capabilities.contains(Capability.AUDIO)) {
            media.add(Medium.AUDIO);
        }
        if (capabilities.contains(Capability.IMAGES)) {
            media.add(Medium.IMAGE);
        }
        return media;
    }
}
