package dev.postern.audit.model;

import java.util.List;

/**
 * A session of the server, which may outlive the client that opened it.
 *
 * @param id whose it is and which of theirs: a session is never taken for another
 * @param locks the advisory locks it holds
 * @param asked what was sent to it and not done yet
 * @param answer what it says to what it did, on its way to the client
 */
record Session(int id, List<Integer> locks, List<Statement> asked, Answer answer) {
    enum Answer {
        NONE,
        DONE,
        ROLLED_BACK,
        PLACE_TAKEN,
        ENDED_BEFORE
    }

    Session answers(Answer said) {
        return new Session(id, locks, Lists.tail(asked), said);
    }

    Session heard() {
        return new Session(id, locks, asked, Answer.NONE);
    }

    Session asked(Statement statement) {
        return new Session(id, locks, Lists.add(asked, statement), answer);
    }

    Session locked(int lock) {
        return new Session(id, Lists.add(locks, lock), asked, answer);
    }
}
