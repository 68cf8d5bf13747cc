package dev.postern.gateway.policydesk;

import dev.postern.policy.Policy;
import dev.postern.policy.rule.PolicyReader;
import dev.postern.policy.rule.PolicyReading;
import dev.postern.policy.trial.Trial;
import dev.postern.policy.trial.TrialReading;
import dev.postern.policy.trial.TrialResult;
import dev.postern.policy.trial.Trials;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at documents that are not in force, with the company's own data as this gateway has it. Thread-safe. */
@Singleton
final class PolicyCheck {
    private final OwnDataSource data;

    @Inject
    PolicyCheck(OwnDataSource data) {
        this.data = data;
    }

    /** The policy, or everything that is wrong with the document. */
    PolicyReading read(String source) {
        return PolicyReader.read(source, data.begin());
    }

    /** All that is to be said before it is published. */
    CheckView of(String source, String tests) {
        PolicyReading policy = read(source);
        TrialReading trials = Trials.read(tests);
        List<ProblemView> testProblems = switch (trials) {
            case TrialReading.Accepted _ -> List.of();
            case TrialReading.Rejected(var problems) -> ProblemView.of(problems);
        };
        return switch (policy) {
            case PolicyReading.Accepted(Policy sound) ->
                new CheckView(sound.version(), List.of(), testProblems, results(trials, sound));
            case PolicyReading.Rejected(var problems) ->
                new CheckView(null, ProblemView.of(problems), testProblems, List.of());
        };
    }

    private static List<CheckView.Test> results(TrialReading reading, Policy policy) {
        return switch (reading) {
            case TrialReading.Accepted(var trials) ->
                trials.stream().map(each -> result(each, policy)).toList();
            case TrialReading.Rejected _ -> List.of();
        };
    }

    private static CheckView.Test result(Trial trial, Policy policy) {
        return switch (trial.run(policy)) {
            case TrialResult.Passed(var name, var place) -> new CheckView.Test(name, place.line(), true, "");
            case TrialResult.Failed(var name, var place, var mismatches) ->
                new CheckView.Test(
                        name,
                        place.line(),
                        false,
                        mismatches.stream().map(Object::toString).collect(Collectors.joining("\n")));
        };
    }
}
