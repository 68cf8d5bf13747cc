package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.reveal.Scope;
import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks to see: {@code purpose}, {@code ticket}, and one of {@code requests} (ids), {@code person} (identifier at
 * the identity provider), {@code name} (that they log in with) and {@code pseudonym}; with the last three {@code from} and
 * {@code to}. {@code most} says how many requests may be opened, {@code breakGlass} that it is an emergency.
 *
 * @param purpose stands in the trail in clear, as the ticket does
 */
record RevealAsk(Whom whom, String purpose, String ticket, int most, boolean breakGlass) {
    private static final String REQUESTS = "requests";
    private static final List<String> KNOWN =
            List.of("purpose", "ticket", "person", "name", "pseudonym", "from", "to", "most", "breakGlass");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final int USUAL = 20;

    /** Whose or which requests. */
    sealed interface Whom {}

    /** These, and no others. */
    record Named(List<UUID> ids) implements Whom {
        Named {
            ids = List.copyOf(ids);
        }
    }

    /** Those of a person, who is never recorded in clear. Prints as nothing. */
    record ById(String id, Instant from, Instant to) implements Whom {
        @Override
        public String toString() {
            return "ById[]";
        }
    }

    /** Likewise. */
    record ByName(String name, Instant from, Instant to) implements Whom {
        @Override
        public String toString() {
            return "ByName[]";
        }
    }

    /** Those of a pseudonym, in hexadecimal digits. */
    record ByPseudonym(String pseudonym, Instant from, Instant to) implements Whom {}

    /**
     * Reads the members of the body.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static RevealAsk of(Map<String, ? extends @Nullable Object> body) {
        Parameters given = JsonMembers.of(body, KNOWN, List.of(REQUESTS));
        List<UUID> ids = JsonMembers.texts(body, REQUESTS, Scope.MOST).stream()
                .map(id -> Parameters.id(REQUESTS, id))
                .distinct()
                .toList();
        int most = given.value("most", Parameters.number(1, Scope.MOST)).orElse(ids.isEmpty() ? USUAL : ids.size());
        return new RevealAsk(
                whom(given, ids),
                line(given, "purpose"),
                line(given, "ticket"),
                most,
                given.value("breakGlass", Parameters.oneOf(List.of("true", "false")))
                        .filter("true"::equals)
                        .isPresent());
    }

    private static Whom whom(Parameters given, List<UUID> ids) {
        Optional<String> person = given.value("person", Parameters::text);
        Optional<String> name = given.value("name", Parameters::text);
        Optional<String> pseudonym = given.value("pseudonym", Parameters::pseudonym);
        Optional<Instant> from = given.value("from", Parameters::time);
        Optional<Instant> to = given.value("to", Parameters::time);
        int ways = (ids.isEmpty() ? 0 : 1)
                + List.of(person, name, pseudonym).stream()
                        .mapToInt(way -> way.isPresent() ? 1 : 0)
                        .sum();
        if (ways != 1) {
            throw Parameters.invalid(
                    "Say what is to be seen, by one of 'requests', 'person', 'name' and 'pseudonym'.", REQUESTS);
        }
        if (!ids.isEmpty()) {
            if (from.isPresent() || to.isPresent()) {
                throw Parameters.invalid("Single requests need no time.", "from");
            }
            return new Named(ids);
        }
        Instant begin = from.orElseThrow(() -> Parameters.invalid("Say from when on.", "from"));
        Instant end = to.orElseThrow(() -> Parameters.invalid("Say until when.", "to"));
        Paging.inOrder(from, to);
        if (Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw Parameters.invalid("A reveal is for " + LONGEST.toDays() + " days at most.", "from");
        }
        return person.<Whom>map(id -> new ById(id, begin, end))
                .or(() -> name.map(text -> new ByName(text, begin, end)))
                .or(() -> pseudonym.map(text -> new ByPseudonym(text.toLowerCase(Locale.ROOT), begin, end)))
                .orElseThrow();
    }

    private static String line(Parameters given, String name) {
        return given.value(name, RevealAsk::line)
                .orElseThrow(() -> Parameters.invalid("This is needed for a reveal; name nobody in it.", name));
    }

    /** One line of text. */
    static String line(String name, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw Parameters.invalid("This is one line of text.", name);
        }
        return text;
    }
}
