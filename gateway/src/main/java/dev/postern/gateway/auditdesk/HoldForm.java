package dev.postern.gateway.auditdesk;

import dev.postern.audit.hold.HeldPeople;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The form that places a hold: {@code matter} and {@code reason}, {@code from} and {@code to} as days of which the second
 * may be left out, at most one of {@code person} and {@code pseudonym}, and any number of {@code requestId} and
 * {@code group}.
 */
final class HoldForm {
    private static final String PERSON = "person";
    private static final String PSEUDONYM = "pseudonym";
    private static final String MATTER = "matter";
    private static final String REASON = "reason";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String REQUEST = "requestId";
    private static final String GROUP = "group";
    private static final Set<String> SINGLE = Set.of(PERSON, PSEUDONYM, MATTER, REASON, FROM, TO);
    private static final int MOST = 1_000;

    private HoldForm() {}

    /**
     * Reads it.
     *
     * @throws RefusedException {@code invalid_request}, with the field
     */
    static HoldOrder read(Map<String, List<String>> form) {
        Map<String, List<String>> single = new HashMap<>(form);
        Set<UUID> requests = each(single.remove(REQUEST), REQUEST, Parameters::id);
        Set<String> groups = each(single.remove(GROUP), GROUP, HoldForm::group);
        Parameters given = Parameters.of(single, SINGLE);
        LocalDate from = needed(given.value(FROM, Parameters::day), FROM);
        Optional<LocalDate> to = given.value(TO, Parameters::day);
        if (to.filter(from::isAfter).isPresent()) {
            throw Parameters.invalid("The time ends before it begins.", TO);
        }
        return new HoldOrder(
                needed(given.value(MATTER, Parameters::line), MATTER),
                needed(given.value(REASON, Parameters::line), REASON),
                new HoldCriteria(people(given), from, to, requests, groups));
    }

    private static HeldPeople people(Parameters given) {
        Optional<HeldPeople> byId = given.value(PERSON, Parameters::text).map(HeldPeople.ById::new);
        Optional<HeldPeople> byPseudonym =
                given.value(PSEUDONYM, Parameters::pseudonym).map(HeldPeople.ByPseudonym::new);
        if (byId.isPresent() && byPseudonym.isPresent()) {
            throw Parameters.invalid("Name one person, by either 'person' or 'pseudonym'.", PERSON);
        }
        return byId.or(() -> byPseudonym).orElseGet(HeldPeople.Everybody::new);
    }

    private static <T> Set<T> each(@Nullable List<String> texts, String name, BiFunction<String, String, T> read) {
        if (texts == null) {
            return Set.of();
        }
        if (texts.size() > MOST) {
            throw Parameters.invalid("There may be at most " + MOST + " of these; place several holds.", name);
        }
        Set<T> values = new HashSet<>();
        texts.forEach(text -> values.add(read.apply(name, text)));
        return values;
    }

    private static String group(String name, String text) {
        if (text.length() < 2 || text.charAt(0) != '/') {
            throw Parameters.invalid("Groups are full paths, such as /sales/north.", name);
        }
        return text;
    }

    private static <T> T needed(Optional<T> value, String name) {
        return value.orElseThrow(() -> Parameters.invalid("This is needed for a hold.", name));
    }
}
