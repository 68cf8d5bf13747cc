package dev.postern.gateway.keydesk;

import java.util.List;

/**
 * What the page of one's own keys needs.
 *
 * @param available whether this gateway has API keys
 * @param most how many one may have at a time
 * @param routes endpoints that a key can be kept to
 * @param models models that a key of the reader can be kept to
 */
public record OwnKeys(List<KeyView> keys, boolean available, int most, List<String> routes, List<String> models) {
    public OwnKeys {
        keys = List.copyOf(keys);
        routes = List.copyOf(routes);
        models = List.copyOf(models);
    }
}
