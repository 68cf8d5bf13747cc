package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words, numbers and marks of a stretch of text, in order, with what is known of each. Filled once, then only read. */
public final class Tokens {
    private static final int INITIAL = 32;
    private static final Set<Integer> AND =
            Stream.of("and", "und", "et").map(Letters::hash).collect(Collectors.toUnmodifiableSet());

    private final Window text;
    private int size;
    private int[] starts = new int[INITIAL];
    private int[] ends = new int[INITIAL];
    private int[] hashes = new int[INITIAL];
    private int[] classes = new int[INITIAL];
    private int[] edges = new int[INITIAL];
    private byte[] shapes = new byte[INITIAL];
    private byte[] gaps = new byte[INITIAL];

    Tokens(Window text) {
        this.text = text;
    }

    public int size() {
        return size;
    }

    /** The characters of a token. */
    public String text(int token) {
        return text.slice(starts[token], ends[token]);
    }

    /** First UTF-16 unit of a token in the scanned text. */
    public int start(int token) {
        return starts[token];
    }

    /** One past the last UTF-16 unit of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether a token is the end of a line. */
    public boolean isBreak(int token) {
        return shape(token) == Shape.BREAK;
    }

    void add(int start, int end, Shape shape, int gap, int hash, int classBits, int edge) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        classes[size] = classBits;
        edges[size] = edge;
        shapes[size] = (byte) shape.code();
        gaps[size] = (byte) Math.min(gap, Byte.MAX_VALUE);
        size++;
    }

    private void grow() {
        int length = size * 2;
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        hashes = Arrays.copyOf(hashes, length);
        classes = Arrays.copyOf(classes, length);
        edges = Arrays.copyOf(edges, length);
        shapes = Arrays.copyOf(shapes, length);
        gaps = Arrays.copyOf(gaps, length);
    }

    Shape shape(int token) {
        return token < 0 || token >= size ? Shape.NONE : Shape.of(shapes[token]);
    }

    /** The classes of a word as bits. */
    int classes(int token) {
        return token < 0 || token >= size ? 0 : classes[token];
    }

    boolean is(int token, WordClass wordClass) {
        return wordClass.in(classes(token));
    }

    /** The hash of a word; the mark itself for a mark. */
    int hash(int token) {
        return token < 0 || token >= size ? 0 : hashes[token];
    }

    /** The folded last three letters of a word, eight bits each, the last lowest. */
    int edge(int token) {
        return token < 0 || token >= size ? 0 : edges[token];
    }

    int length(int token) {
        return token < 0 || token >= size ? 0 : ends[token] - starts[token];
    }

    /** How many blanks stand before a token; a tab counts as two. */
    int gap(int token) {
        return gaps[token];
    }

    /** Whether a token is a word for "and". */
    boolean isAnd(int token) {
        return AND.contains(hash(token));
    }

    boolean isMark(int token, char mark) {
        return shape(token) == Shape.MARK && hashes[token] == mark;
    }

    /** The token that begins at a place of the text, or -1. */
    int at(int place) {
        int found = Arrays.binarySearch(starts, 0, size, place);
        return found < 0 ? -1 : found;
    }
}
