package dev.postern.policy.detect.name;

/** Learns the weights of the tagger: an averaged structured perceptron with a margin. */
final class Trainer {
    /** How much a wrong tag has to be worse than the right one before it counts as told apart. */
    private static final float MARGIN = 3;

    private static final int STRONGEST = 127;

    private final int bits;
    private final float[] weights;
    private final double[] sums;
    private final float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    private final double[] transitionSums = new double[Tags.COUNT * Tags.COUNT];
    private int step = 1;

    Trainer(int bits) {
        this.bits = bits;
        this.weights = new float[Tags.COUNT << bits];
        this.sums = new double[Tags.COUNT << bits];
    }

    /** Learns from one run. */
    void learn(Examples.Example example) {
        int length = example.tags().length;
        float[] scores = new float[length * Tags.COUNT];
        for (int at = 0; at < length; at++) {
            for (int tag = 0; tag < Tags.COUNT; tag++) {
                float score = tag == example.tags()[at] ? 0 : MARGIN;
                for (int f = 0; f < Features.COUNT; f++) {
                    score += weights[slot(example, at, f) + tag];
                }
                scores[at * Tags.COUNT + tag] = score;
            }
        }
        Perceptron.barJoints(example.tokens(), example.run(), scores);
        int[] guess = new int[length];
        Viterbi.best(scores, transitions, length, -1, 0, guess);
        correct(example, guess);
        step++;
    }

    private void correct(Examples.Example example, int[] guess) {
        int before = Tags.OUTSIDE;
        int guessBefore = Tags.OUTSIDE;
        for (int at = 0; at < guess.length; at++) {
            int right = example.tags()[at];
            if (right != guess[at]) {
                for (int f = 0; f < Features.COUNT; f++) {
                    int slot = slot(example, at, f);
                    change(weights, sums, slot + right, 1);
                    change(weights, sums, slot + guess[at], -1);
                }
            }
            if (right != guess[at] || before != guessBefore) {
                change(transitions, transitionSums, before * Tags.COUNT + right, 1);
                change(transitions, transitionSums, guessBefore * Tags.COUNT + guess[at], -1);
            }
            before = right;
            guessBefore = guess[at];
        }
    }

    private void change(float[] values, double[] total, int slot, float by) {
        values[slot] += by;
        total[slot] += (double) by * step;
    }

    private int slot(Examples.Example example, int at, int feature) {
        return (example.features()[at * Features.COUNT + feature] >>> (Integer.SIZE - bits)) * Tags.COUNT;
    }

    /** The averaged weights, each in one byte. */
    Weights weights(float[] calibration) {
        float strongest = 0.001f;
        for (int i = 0; i < weights.length; i++) {
            strongest = Math.max(strongest, Math.abs(average(weights, sums, i)));
        }
        float scale = STRONGEST / strongest;
        byte[] table = new byte[weights.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) Math.round(average(weights, sums, i) * scale);
        }
        float[] moves = new float[transitions.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = average(transitions, transitionSums, i) * scale;
        }
        return new Weights(bits, table, moves, calibration);
    }

    private float average(float[] values, double[] total, int slot) {
        return (float) (values[slot] - total[slot] / step);
    }
}
