package dev.postern.policy.detect.keyed;

import java.util.Arrays;

/** A list of numbers that grows, eight bytes each. Not thread-safe. */
public final class LongList {
    private static final int INITIAL = 16;

    private long[] numbers = new long[INITIAL];
    private int size;

    public void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1) + 1);
        }
        numbers[size++] = number;
    }

    public long get(int index) {
        return numbers[index];
    }

    public int size() {
        return size;
    }

    public boolean contains(long number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    public long[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
