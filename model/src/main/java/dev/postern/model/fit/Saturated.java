package dev.postern.model.fit;

/** Sums and products of numbers of at least 0 that stay at the largest number instead of overflowing. */
final class Saturated {
    private Saturated() {}

    static long add(long left, long right) {
        long sum = left + right;
        return sum < left ? Long.MAX_VALUE : sum;
    }

    static long multiply(long left, long right) {
        return Math.multiplyHigh(left, right) != 0 || left * right < 0 ? Long.MAX_VALUE : left * right;
    }
}
