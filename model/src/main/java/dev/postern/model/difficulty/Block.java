package dev.postern.model.difficulty;

/**
 * A paragraph of a text.
 *
 * @param from where it begins, in UTF-16 units
 * @param to where it ends, exclusive
 * @param material whether by its form it was pasted: code, data, quoted mail, long prose
 * @param code whether it is program code
 */
record Block(int from, int to, boolean material, boolean code) {
    int length() {
        return to - from;
    }
}
