package dev.postern.gateway.model;

import dev.postern.gateway.wire.Medium;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A model as employees know it, and where it is served.
 *
 * @param name what requests call it
 * @param upstreamName what its server calls it
 * @param url base of the server's OpenAI-compatible API, without a slash at the end
 * @param key what the server wants to see, if anything
 * @param zone how far away the server stands
 * @param groups who may use it; empty for everybody
 * @param contextLength tokens that prompt and answer may have together, where known
 * @param media what may go to it besides text
 * @param simulated whether its answers are made up
 */
public record Model(
        String name,
        String upstreamName,
        URI url,
        Optional<ApiKey> key,
        Zone zone,
        Set<String> groups,
        Optional<Integer> contextLength,
        Set<Medium> media,
        boolean simulated) {

    public Model {
        groups = Set.copyOf(groups);
        media = Set.copyOf(media);
    }

    /** Whether the requester is in one of the model's groups, or below one. */
    public boolean isOpenTo(Requester requester) {
        if (groups.isEmpty() || !Collections.disjoint(groups, requester.groups())) {
            return true;
        }
        return requester.groups().stream()
                .anyMatch(path -> groups.stream().anyMatch(group -> path.startsWith(group + "/")));
    }

    /**
     * Address of an endpoint of the server.
     *
     * @param path below the base; below the server's root where it begins with {@code //}
     */
    String address(String path) {
        return path.startsWith("//") ? url.resolve("/").toString() + path.substring(2) : url + path;
    }

    /** Host and port of the server, as the trail shows it. */
    public String server() {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
