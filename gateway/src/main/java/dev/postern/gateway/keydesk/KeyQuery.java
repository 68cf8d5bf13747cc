package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.key.KeyText;
import io.quarkus.panache.common.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which keys an operator asks for.
 *
 * @param owner subject or name of whoever answers for them
 * @param after the last key of the page before, as {@link #cursor} wrote it
 */
record KeyQuery(Optional<String> owner, Optional<KeyState> state, Optional<After> after, int limit) {
    private static final int USUAL = 50;
    private static final int LARGEST = 200;

    /** Where a page begins. */
    record After(Instant made, String id) {
        static After read(String name, String text) {
            int comma = text.indexOf(',');
            if (comma < 0 || !KeyText.isId(text.substring(comma + 1))) {
                throw Parameters.invalid("This is not the 'next' of a page.", name);
            }
            return new After(Parameters.time(name, text.substring(0, comma)), text.substring(comma + 1));
        }
    }

    static KeyQuery of(Map<String, List<String>> parameters) {
        Parameters given = Parameters.of(parameters, List.of("owner", "state", "cursor", "limit"));
        return new KeyQuery(
                given.value("owner", Parameters::line),
                given.value("state", KeyQuery::state),
                given.value("cursor", After::read),
                given.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL));
    }

    private static KeyState state(String name, String text) {
        List<KeyState> states = List.of(KeyState.values());
        List<String> words = states.stream().map(KeyState::word).toList();
        return states.get(words.indexOf(Parameters.oneOf(words).apply(name, text)));
    }

    /** Without names of people. */
    Map<String, String> forTheRecord() {
        return Map.of("state", state.map(KeyState::word).orElse("all"), "owner", owner.isPresent() ? "one" : "all");
    }

    /** What the page after this one is asked for with; empty where there is none. */
    String cursor(List<KeyView> page) {
        return page.size() < limit
                ? ""
                : page.getLast().made() + "," + page.getLast().id();
    }

    List<KeyRow> run(KeyRows rows, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        owner.ifPresent(whom -> {
            values.put("owner", whom);
            conditions.add("(owner = :owner or ownerName = :owner)");
        });
        after.ifPresent(last -> {
            values.put("made", last.made());
            values.put("id", last.id());
            conditions.add("(made < :made or (made = :made and id < :id))");
        });
        state.ifPresent(which -> {
            if (which != KeyState.REVOKED) {
                values.put("now", now);
            }
            conditions.add(condition(which));
        });
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return rows.find(where + "order by made desc, id desc", values)
                .page(Page.ofSize(limit))
                .list();
    }

    private static String condition(KeyState state) {
        return switch (state) {
            case ACTIVE -> "revoked is null and expires > :now and accepted is not null";
            case WAITING -> "revoked is null and expires > :now and accepted is null";
            case EXPIRED -> "revoked is null and expires <= :now";
            case REVOKED -> "revoked is not null";
        };
    }
}
