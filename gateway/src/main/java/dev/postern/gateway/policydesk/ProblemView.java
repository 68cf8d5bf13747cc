package dev.postern.gateway.policydesk;

import dev.postern.policy.rule.PolicyProblem;
import java.util.List;

/**
 * Something that keeps a document from coming into force.
 *
 * @param line from 1
 * @param column from 1, in code points
 * @param message what to do about it
 * @param excerpt the line itself, credentials in it starred out
 */
public record ProblemView(int line, int column, String message, String excerpt) {
    static List<ProblemView> of(List<PolicyProblem> problems) {
        return problems.stream()
                .map(each -> new ProblemView(each.line(), each.column(), each.message(), each.excerpt()))
                .toList();
    }
}
