package dev.postern.model.difficulty;

import java.util.List;

/**
 * What is to be scored.
 *
 * @param turns the conversation, oldest first; the last message of the user is the one that is judged
 * @param attachments how many files and images come with it, zero or more
 * @param tools whether the model is offered tools to call
 */
public record Prompt(List<Turn> turns, int attachments, boolean tools) {
    public Prompt {
        turns = List.copyOf(turns);
        if (attachments < 0) {
            throw new IllegalArgumentException("The number of attachments is negative.");
        }
    }

    /** One message of a user without anything beside it. */
    public static Prompt of(String text) {
        return new Prompt(List.of(new Turn(Role.USER, text)), 0, false);
    }
}
