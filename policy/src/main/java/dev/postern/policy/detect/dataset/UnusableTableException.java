package dev.postern.policy.detect.dataset;

/** A table that cannot be read on from some line; nothing of it is shown. */
final class UnusableTableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TableProblem problem;

    UnusableTableException(TableProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    TableProblem problem() {
        return problem;
    }
}
