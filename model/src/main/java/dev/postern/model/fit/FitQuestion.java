package dev.postern.model.fit;

import java.util.List;

/**
 * What a model should do, and on what.
 *
 * @param context tokens of one conversation, from 1 to {@link #LONGEST_CONTEXT}
 * @param users conversations at the same time, from 1 to {@link #MOST_USERS}; each is counted with its whole context
 * @param machines what it may run on, may be empty
 */
public record FitQuestion(long context, int users, List<Machine> machines) {
    public static final long LONGEST_CONTEXT = 1L << 24;
    public static final int MOST_USERS = 100_000;

    public FitQuestion {
        machines = List.copyOf(machines);
        if (context < 1 || context > LONGEST_CONTEXT) {
            throw new IllegalArgumentException("A context has 1 to " + LONGEST_CONTEXT + " tokens.");
        }
        if (users < 1 || users > MOST_USERS) {
            throw new IllegalArgumentException("There are 1 to " + MOST_USERS + " users.");
        }
    }
}
