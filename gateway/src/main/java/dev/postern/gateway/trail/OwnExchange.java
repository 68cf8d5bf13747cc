package dev.postern.gateway.trail;

import java.util.Set;

/**
 * An exchange as its requester may know of it.
 *
 * @param policyVersion what decided
 * @param rules the rules that fired on prompt and answer
 * @param findings the types of what they found
 */
public record OwnExchange(String policyVersion, Set<String> rules, Set<String> findings) {
    public OwnExchange {
        rules = Set.copyOf(rules);
        findings = Set.copyOf(findings);
    }
}
