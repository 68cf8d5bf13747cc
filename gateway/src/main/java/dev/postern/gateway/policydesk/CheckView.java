package dev.postern.gateway.policydesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a policy before it is in force.
 *
 * @param version name and hash of the document; null where it has a problem
 * @param problems of the document
 * @param testProblems of the document of its test cases
 * @param tests what came of each test case; empty while a document has a problem
 */
public record CheckView(
        @Nullable String version, List<ProblemView> problems, List<ProblemView> testProblems, List<Test> tests) {

    /**
     * What came of a test case.
     *
     * @param name what the author calls it
     * @param line where it stands in the document of the test cases
     * @param passed whether everything was as expected
     * @param message what was expected and what came, empty where it passed
     */
    public record Test(String name, int line, boolean passed, String message) {}

    /** Whether the policy may be published. */
    boolean isSound() {
        return problems.isEmpty() && testProblems.isEmpty() && tests.stream().allMatch(Test::passed);
    }
}
