package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.key.Cidr;
import dev.postern.gateway.identity.key.KeyRoutes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key shall be, as somebody asks for it.
 *
 * @param name what they call it, 1 to 80 characters
 * @param routes of {@link KeyRoutes#ALL}; all where it is empty
 * @param models as requests name them; all where it is empty
 * @param networks where it may be used from; everywhere where it is empty
 * @param monthlyTokens the most tokens of a calendar month
 * @param terms how long it is good for
 * @param owner subject of the person who answers for it; empty for whoever asks
 */
record KeyForm(
        String name,
        List<String> routes,
        List<String> models,
        List<Cidr> networks,
        OptionalLong monthlyTokens,
        KeyTerms terms,
        Optional<String> owner) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MODEL = 128;
    private static final int MOST_MODELS = 50;
    private static final int MOST_NETWORKS = 20;
    private static final long MOST_TOKENS = 1_000_000_000_000L;

    private static final String ROUTES = "routes";
    private static final String MODELS = "models";
    private static final String NETWORKS = "networks";
    private static final String TOKENS = "monthlyTokens";
    private static final String OWNER = "owner";
    private static final Set<String> LISTS = Set.of(ROUTES, MODELS, NETWORKS);

    KeyForm {
        routes = List.copyOf(routes);
        models = List.copyOf(models);
        networks = List.copyOf(networks);
    }

    /** Of a key of one's own. */
    static KeyForm own(@Nullable Map<String, @Nullable Object> body, Instant now) {
        return of(body == null ? Map.of() : body, List.of("name", KeyTerms.DAYS, KeyTerms.EXPIRES), now);
    }

    /** Of a key of a service; the body may say who answers for it. */
    static KeyForm service(@Nullable Map<String, @Nullable Object> body, Instant now) {
        return of(body == null ? Map.of() : body, List.of("name", KeyTerms.DAYS, KeyTerms.EXPIRES, OWNER), now);
    }

    /** @throws dev.postern.gateway.error.RefusedException {@code invalid_request}, with the member */
    private static KeyForm of(Map<String, @Nullable Object> body, List<String> known, Instant now) {
        Parameters given = JsonMembers.of(JsonMembers.without(body, Set.of(TOKENS)), known, LISTS);
        return new KeyForm(
                given.value("name", KeyForm::name)
                        .orElseThrow(
                                () -> Parameters.invalid("Give the key a name, so that you know it again.", "name")),
                routes(JsonMembers.texts(body, ROUTES, KeyRoutes.ALL.size())),
                models(JsonMembers.texts(body, MODELS, MOST_MODELS)),
                JsonMembers.texts(body, NETWORKS, MOST_NETWORKS).stream()
                        .map(KeyForm::network)
                        .distinct()
                        .toList(),
                tokens(body.get(TOKENS)),
                KeyTerms.of(given, now),
                given.value(OWNER, Parameters::line));
    }

    /** A name of a key. */
    static String name(String member, String text) {
        String name = Parameters.line(member, text).strip();
        if (name.length() > LONGEST_NAME) {
            throw Parameters.invalid("A name has " + LONGEST_NAME + " characters at most.", member);
        }
        return name;
    }

    private static List<String> routes(List<String> given) {
        if (!KeyRoutes.ALL.containsAll(given)) {
            throw Parameters.invalid("Routes are among " + String.join(", ", KeyRoutes.ALL) + ".", ROUTES);
        }
        return given.stream().distinct().toList();
    }

    private static List<String> models(List<String> given) {
        for (String each : given) {
            if (each.isBlank() || each.length() > LONGEST_MODEL) {
                throw Parameters.invalid("Models are named as GET /v1/models lists them.", MODELS);
            }
        }
        return given.stream().distinct().toList();
    }

    private static Cidr network(String text) {
        return Cidr.read(text)
                .orElseThrow(() -> Parameters.invalid(
                        "Networks look like 10.20.0.0/16 or 2001:db8::/32, with nothing but zeros after the prefix.",
                        NETWORKS));
    }

    private static OptionalLong tokens(@Nullable Object value) {
        if (value == null) {
            return OptionalLong.empty();
        }
        long tokens = value instanceof Integer || value instanceof Long ? ((Number) value).longValue() : 0;
        if (tokens < 1 || tokens > MOST_TOKENS) {
            throw Parameters.invalid("A budget is a number of tokens for each month, from 1 on.", TOKENS);
        }
        return OptionalLong.of(tokens);
    }
}
