package dev.postern.policy.detect.name;

/** Fits a logistic curve from margin to how often a name was right. */
final class Calibration {
    private static final int ROUNDS = 400;
    private double slope = 1;
    private double offset;
    private double seen;
    private double[] margins = new double[1024];
    private boolean[] rights = new boolean[1024];

    void add(double margin, boolean right) {
        int at = (int) seen;
        if (at == margins.length) {
            margins = java.util.Arrays.copyOf(margins, at * 2);
            rights = java.util.Arrays.copyOf(rights, at * 2);
        }
        margins[at] = margin;
        rights[at] = right;
        seen++;
    }

    /** Newton's method; a little damping keeps it steady where nearly all are right. */
    void fit() {
        double scale = 0.001;
        for (int i = 0; i < seen; i++) {
            scale += margins[i] / seen;
        }
        for (int round = 0; round < ROUNDS; round++) {
            double g0 = 0;
            double g1 = 0;
            for (int i = 0; i < seen; i++) {
                double x = margins[i] / scale;
                double p = 1 / (1 + Math.exp(-(slope * x + offset)));
                double error = (rights[i] ? 1 : 0) - p;
                g0 += error / seen;
                g1 += error * x / seen;
            }
            slope += 4 * g1;
            offset += 4 * g0;
        }
        slope /= scale;
    }

    float slope() {
        return (float) slope;
    }

    float offset() {
        return (float) offset;
    }
}
