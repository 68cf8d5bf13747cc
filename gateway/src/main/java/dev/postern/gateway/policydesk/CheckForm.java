package dev.postern.gateway.policydesk;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.policy.rule.PolicyReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents to look at.
 *
 * @param source a policy
 * @param tests its test cases; may be empty
 */
record CheckForm(String source, String tests) {
    static CheckForm of(Map<String, ? extends @Nullable Object> body) {
        JsonMembers.of(JsonMembers.without(body, List.of("source", "tests")), List.of(), List.of());
        return new CheckForm(
                JsonMembers.document(body, "source", PolicyReader.MAX_BYTES),
                JsonMembers.document(body, "tests", PolicyReader.MAX_BYTES));
    }
}
