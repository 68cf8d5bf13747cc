package dev.postern.audit.model;

/**
 * An exchange with a model, as the gateway and the world outside know it.
 *
 * @param process the gateway that serves it
 * @param writer which of its lanes its records go to
 * @param open whether its prompt was recorded and its end was not, as far as its process knows
 * @param renounced whether its process has given it up
 * @param forwarded whether the prompt left
 * @param complete whether the client has the whole answer
 */
record Request(
        int process, int writer, Stage stage, boolean open, boolean renounced, boolean forwarded, boolean complete) {

    enum Stage {
        NEW,
        INTENT_WAITS,
        FORWARDED,
        MAY_END,
        OUTCOME_WAITS,
        OVER
    }

    static Request of(int process, int writer) {
        return new Request(process, writer, Stage.NEW, false, false, false, false);
    }

    Request at(Stage next) {
        return new Request(process, writer, next, open, renounced, forwarded, complete);
    }

    Request begun() {
        return new Request(process, writer, stage, true, renounced, forwarded, complete);
    }

    Request leaves() {
        return new Request(process, writer, stage, open, renounced, true, complete);
    }

    Request completed() {
        return new Request(process, writer, stage, open, renounced, forwarded, true);
    }

    /** Its process gives it up. */
    Request given() {
        return open ? new Request(process, writer, stage, false, true, forwarded, complete) : this;
    }

    /** Its process does no more about it. */
    Request over() {
        return new Request(process, writer, Stage.OVER, false, false, forwarded, complete);
    }
}
