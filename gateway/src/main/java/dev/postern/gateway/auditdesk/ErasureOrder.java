package dev.postern.gateway.auditdesk;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is to be forgotten, and why.
 *
 * @param purpose stands in the trail in clear
 */
record ErasureOrder(Whom whom, String purpose) {
    private static final String PERSON = "person";
    private static final String PSEUDONYM = "pseudonym";
    private static final String PURPOSE = "purpose";

    /** How the person is named. */
    sealed interface Whom {}

    /** By the identifier at the identity provider, which is never recorded in clear. Prints as nothing. */
    record ById(String id) implements Whom {
        @Override
        public String toString() {
            return "ById[]";
        }
    }

    /** By a pseudonym of one quarter, in hexadecimal digits. */
    record ByPseudonym(String pseudonym) implements Whom {}

    /**
     * Reads a form.
     *
     * @throws RefusedException {@code invalid_request}, with the field
     */
    static ErasureOrder of(Map<String, List<String>> form) {
        Parameters given = Parameters.of(form, Set.of(PERSON, PSEUDONYM, PURPOSE));
        Optional<Whom> byId = given.value(PERSON, Parameters::text).map(ById::new);
        Optional<Whom> byPseudonym =
                given.value(PSEUDONYM, Parameters::pseudonym).map(ByPseudonym::new);
        if (byId.isPresent() == byPseudonym.isPresent()) {
            throw Parameters.invalid("Name one person, by either 'person' or 'pseudonym'.", PERSON);
        }
        String purpose = given.value(PURPOSE, Parameters::text)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Parameters.invalid("Say what this is for, without naming anybody.", PURPOSE));
        return new ErasureOrder(byId.or(() -> byPseudonym).orElseThrow(), purpose);
    }

    /** What the trail may say of it before it is done. */
    Map<String, String> forTheRecord() {
        return switch (whom) {
            case ById _ -> Map.of(PURPOSE, purpose);
            case ByPseudonym(String pseudonym) -> Map.of(PURPOSE, purpose, PSEUDONYM, pseudonym);
        };
    }
}
