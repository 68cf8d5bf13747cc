package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.Set;

/** What is believed of values in a text that was put together or turned round, which may be mere chance. */
final class Believed {
    /** A check digit confirms them, so possible ones count too. */
    private static final Set<String> CHECKED = Set.of("PAYMENT_CARD", "IBAN");

    /** Words of a sentence that were torn apart or glued together are no words. */
    private static final Set<String> WORDS = Set.of(
            "PERSON", "PERSON_TITLE", "LOCATION", "ORGANIZATION", "AGE", "DATE_TIME", "NATIONALITY_RELIGION_POLITICS");

    private Believed() {}

    static boolean mayAccept(String type) {
        return !WORDS.contains(type);
    }

    static boolean accepts(Finding finding) {
        Likelihood least = CHECKED.contains(finding.type()) ? Likelihood.POSSIBLE : Likelihood.LIKELY;
        return finding.likelihood().compareTo(least) >= 0 && mayAccept(finding.type());
    }
}
