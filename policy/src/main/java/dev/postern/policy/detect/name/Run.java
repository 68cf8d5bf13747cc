package dev.postern.policy.detect.name;

/**
 * Tokens in a row that may belong to names: capitalised words and what joins them.
 *
 * @param first index of the first token
 * @param last index of the last token
 */
public record Run(int first, int last) {

    int length() {
        return last - first + 1;
    }

    boolean has(int token) {
        return first <= token && token <= last;
    }
}
