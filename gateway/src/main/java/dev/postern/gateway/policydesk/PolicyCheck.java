package dev.postern.gateway.policydesk;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.policy.Policy;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.rule.StoredData;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks at documents that are not in force, with the company's own data as this gateway has it. Thread-safe. */
@Singleton
final class PolicyCheck {
    private final PosternConfig.Policy settings;

    @Inject
    PolicyCheck(PosternConfig config) {
        this.settings = config.policy();
    }

    /** The policy, or everything that is wrong with the document. */
    PolicyReading read(String source) {
        return PolicyReader.read(source, new StoredData(OwnDataFiles.of(settings)));
    }

    /** All that is to be said before it is published. */
    CheckView of(String source, String tests) {
        return switch (read(source)) {
            case PolicyReading.Accepted(Policy policy) ->
                new CheckView(policy.version(), List.of(), List.of(), List.of());
            case PolicyReading.Rejected(var problems) ->
                new CheckView(null, ProblemView.of(problems), List.of(), List.of());
        };
    }
}
