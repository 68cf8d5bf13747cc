package dev.postern.policy.detect.name;

/**
 * What the tagger has learnt.
 *
 * @param bits the table has 2 to the power of this many rows; a feature's hash chooses the row
 * @param table one byte for each row and tag, row by row
 * @param transitions how well a tag follows another, in the same unit as the table
 * @param calibration for each type slope and offset of the logistic curve from margin to confidence
 */
@SuppressWarnings("ArrayRecordComponent")
record Weights(int bits, byte[] table, float[] transitions, float[] calibration) {

    /** Adds the row of a feature to the scores of a token's tags. */
    void add(int feature, float[] scores, int from) {
        int row = (feature >>> (Integer.SIZE - bits)) * Tags.COUNT;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            scores[from + tag] += table[row + tag];
        }
    }

    double confidence(NameType type, float margin) {
        float slope = calibration[2 * type.code()];
        float offset = calibration[2 * type.code() + 1];
        return 1 / (1 + Math.exp(-(slope * margin + offset)));
    }
}
