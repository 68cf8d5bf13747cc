package dev.postern.gateway.conversation;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;

/** What a conversation is called. */
final class Title {
    private static final int LONGEST = 120;
    private static final int FROM_PROMPT = 80;

    private Title() {}

    /** The beginning of the first line that says something, cut between two words where there are some. */
    static String of(String prompt) {
        String line = prompt.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("")
                .replaceAll("\\p{Cntrl}", " ");
        if (line.codePointCount(0, line.length()) <= FROM_PROMPT) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, FROM_PROMPT));
        int space = cut.lastIndexOf(' ');
        return (space > FROM_PROMPT / 2 ? cut.substring(0, space) : cut) + "…";
    }

    /**
     * One that a person chose.
     *
     * @throws RefusedException {@code invalid_request} where it is not one line of 1 to 120 characters
     */
    static String chosen(String text) {
        String title = text.strip();
        if (title.isEmpty()
                || title.codePointCount(0, title.length()) > LONGEST
                || title.chars().anyMatch(Character::isISOControl)) {
            throw Parameters.invalid("A title is one line of 1 to " + LONGEST + " characters.", "title");
        }
        return title;
    }
}
