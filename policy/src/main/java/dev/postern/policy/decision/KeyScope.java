package dev.postern.policy.decision;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What an API key is good for. It takes away only: whoever comes with a key may do what its owner may, as far as this goes.
 *
 * @param key public id of the key
 * @param routes endpoints that it opens, such as {@code /v1/chat/completions}; all those for clients where it is empty
 * @param models names of models that it opens; all those that its owner may use where it is empty
 * @param monthlyTokens the most tokens of a calendar month in UTC, where it has a budget
 */
public record KeyScope(String key, Set<String> routes, Set<String> models, OptionalLong monthlyTokens) {
    public KeyScope {
        routes = Set.copyOf(routes);
        models = Set.copyOf(models);
    }

    public boolean allowsRoute(String route) {
        return routes.isEmpty() || routes.contains(route);
    }

    public boolean allowsModel(String model) {
        return models.isEmpty() || models.contains(model);
    }
}
