package dev.postern.policy.token;

import dev.postern.policy.detect.Finding;

/**
 * What a model sees in place of a value, such as {@code [CARD_1]}: short, in capitals, ASCII, so that models keep it.
 *
 * @param label what kind of value, see {@link TokenLabels}
 * @param number from 1, in the order of first use in a conversation
 */
public record Token(String label, int number) {
    /** The detector that finds tokens; no policy can name it. */
    public static final String DETECTOR = "token ";

    /** Whether a finding is a token and not a value. */
    public static boolean isFound(Finding finding) {
        return finding.detector().equals(DETECTOR);
    }

    /** The token that was found, however it was written: its finding explains itself with the plain form. */
    public static Token of(Finding finding) {
        String plain = finding.why();
        int number = plain.indexOf('_', finding.type().length()) + 1;
        return new Token(finding.type(), Integer.parseInt(plain.substring(number, plain.indexOf(']'))));
    }

    /** What was written inside the brackets after the token and belongs to the sentence, such as {@code 's}. */
    public static String ending(Finding finding) {
        return finding.why().substring(finding.why().indexOf(']') + 1);
    }

    /** The form that models see. */
    public String written() {
        return "[" + label + "_" + number + "]";
    }
}
