package dev.postern.policy.trial;

import dev.postern.policy.decision.Action;
import dev.postern.policy.text.SensitiveText;
import java.util.Optional;
import java.util.Set;

/**
 * What policy has to make of a sample.
 *
 * @param action the strongest action of all rules that decide
 * @param rules ids of the rules that decide, these and no others; nothing where any may
 * @param text what goes on; nothing where anything may
 * @param findings finding types that must be among those decided about
 */
public record Expectation(
        Action action, Optional<Set<String>> rules, Optional<SensitiveText> text, Set<String> findings) {
    public Expectation {
        rules = rules.map(Set::copyOf);
        findings = Set.copyOf(findings);
    }
}
