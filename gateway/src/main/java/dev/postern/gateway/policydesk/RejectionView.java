package dev.postern.gateway.policydesk;

import dev.postern.gateway.error.ErrorCode;
import java.util.List;

/**
 * Why a policy is not put into force: an error like any other, and all that is wrong with the documents.
 *
 * @param error what every refusal has
 * @param problems of the policy
 * @param testProblems of its test cases
 * @param tests what came of them
 */
public record RejectionView(
        Refusal error, List<ProblemView> problems, List<ProblemView> testProblems, List<CheckView.Test> tests) {

    /**
     * The error.
     *
     * @param message what to do about it
     * @param code {@code policy_rejected}
     */
    public record Refusal(String message, String type, String code) {}

    static RejectionView of(CheckView found) {
        long failed = found.tests().stream().filter(each -> !each.passed()).count();
        int problems = found.problems().size() + found.testProblems().size();
        String message = problems > 0
                ? "The draft has " + problems + " problem" + (problems == 1 ? "" : "s") + ", so it cannot be published."
                : failed + " of the draft's test cases failed, so it cannot be published.";
        ErrorCode code = ErrorCode.POLICY_REJECTED;
        return new RejectionView(
                new Refusal(message, code.type(), code.code()), found.problems(), found.testProblems(), found.tests());
    }
}
