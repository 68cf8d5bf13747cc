package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.identity.key.KeyText;
import io.quarkus.panache.common.Page;
import java.time.Instant;
import java.util.ArrayList;
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
        List<String> conditions = new ArrayList<>(List.of("true = true"));
        List<Object> values = new ArrayList<>(List.of(now));
        owner.ifPresent(whom -> {
            values.add(whom);
            conditions.add("(owner = ?" + values.size() + " or ownerName = ?" + values.size() + ")");
        });
        after.ifPresent(last -> {
            values.add(last.made());
            values.add(last.id());
            conditions.add("(made < ?" + (values.size() - 1) + " or (made = ?" + (values.size() - 1) + " and id < ?"
                    + values.size() + "))");
        });
        conditions.add(condition());
        return rows.find(String.join(" and ", conditions) + " order by made desc, id desc", values.toArray())
                .page(Page.ofSize(limit))
                .list();
    }

    /** The first parameter is now. */
    private String condition() {
        if (state.isEmpty()) {
            return "?1 is not null";
        }
        return switch (state.get()) {
            case ACTIVE -> "revoked is null and expires > ?1 and accepted is not null";
            case WAITING -> "revoked is null and expires > ?1 and accepted is null";
            case EXPIRED -> "revoked is null and expires <= ?1";
            case REVOKED -> "revoked is not null and revoked <= ?1";
        };
    }
}
