package dev.postern.model.difficulty;

/**
 * One message of a conversation.
 *
 * @param text what was said; never printed
 */
public record Turn(Role role, String text) {
    @Override
    public String toString() {
        return "Turn[role=" + role + ", text=" + text.length() + " characters]";
    }
}
