package dev.postern.policy.detect.own;

import java.util.Arrays;
import java.util.List;

/**
 * Words and phrases, spelled, that share their beginnings. Immutable and thread-safe; a walk costs one step for each
 * character of the text, however many words there are.
 */
final class WordTrie {
    static final int ROOT = 0;
    static final int NOWHERE = -1;

    private final Spelling spelling;
    private final int[] firstEdge;
    private final char[] edges;
    private final boolean[] accepts;

    /** @param words spelled as {@code spelling} has them */
    WordTrie(List<String> words, Spelling spelling) {
        this.spelling = spelling;
        Rows rows = new Rows(words.stream().sorted().distinct().toArray(String[]::new));
        rows.build();
        this.firstEdge = Arrays.copyOf(rows.firstEdge, rows.nodes + 1);
        this.edges = Arrays.copyOf(rows.edges, rows.nodes - 1);
        this.accepts = Arrays.copyOf(rows.accepts, rows.nodes);
    }

    /** The node one character further, or {@link #NOWHERE}; a character that is spelled as several makes several steps. */
    int step(int node, int codePoint) {
        if (codePoint < 0x80) {
            return edge(node, spelling.ofAscii(codePoint));
        }
        String units = spelling.of(codePoint);
        int at = node;
        for (int i = 0; i < units.length() && at != NOWHERE; i++) {
            at = edge(at, units.charAt(i));
        }
        return at;
    }

    /** The node behind one unit of a spelled word, or {@link #NOWHERE}. */
    int edge(int node, char unit) {
        int low = firstEdge[node];
        int high = firstEdge[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = edges[middle] - unit;
            if (order == 0) {
                return middle + 1;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    /** Whether a word ends at a node. */
    boolean accepts(int node) {
        return accepts[node];
    }

    /** The units words begin with, as they are spelled. */
    String firsts() {
        return new String(edges, 0, firstEdge[1]);
    }

    /**
     * The nodes row by row, so that the children of one stand together and in order and an edge leads to the node of the
     * next number. A node is the stretch of sorted words that share their first units.
     */
    private static final class Rows {
        private final String[] words;
        private final int[] from;
        private final int[] to;
        private final int[] firstEdge;
        private final char[] edges;
        private final boolean[] accepts;
        private int nodes = 1;

        Rows(String[] words) {
            int most = 1 + Arrays.stream(words).mapToInt(String::length).sum();
            this.words = words;
            this.from = new int[most];
            this.to = new int[most];
            this.firstEdge = new int[most + 1];
            this.edges = new char[most];
            this.accepts = new boolean[most];
            to[0] = words.length;
        }

        void build() {
            int depth = 0;
            int rowEnd = 1;
            for (int node = 0; node < nodes; node++) {
                if (node == rowEnd) {
                    depth++;
                    rowEnd = nodes;
                }
                firstEdge[node] = nodes - 1;
                branch(node, depth);
            }
            firstEdge[nodes] = nodes - 1;
        }

        private void branch(int node, int depth) {
            int word = from[node];
            if (words[word].length() == depth) {
                accepts[node] = true;
                word++;
            }
            while (word < to[node]) {
                char unit = words[word].charAt(depth);
                edges[nodes - 1] = unit;
                from[nodes] = word;
                while (word < to[node] && words[word].charAt(depth) == unit) {
                    word++;
                }
                to[nodes++] = word;
            }
        }
    }
}
