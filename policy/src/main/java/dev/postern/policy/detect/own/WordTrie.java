package dev.postern.policy.detect.own;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that share their beginnings. Runs of white space count as one space, and where case does not matter
 * words are held in their folded form. Immutable and thread-safe; a walk costs one step for each character of the text,
 * however many words there are.
 */
final class WordTrie {
    static final int ROOT = 0;
    static final int NOWHERE = -1;

    private final boolean ignoreCase;
    private final int[] firstEdge;
    private final char[] edges;
    private final int[] targets;
    private final boolean[] accepts;

    WordTrie(List<String> words, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        Node root = new Node();
        for (String word : words) {
            root.add(folded(Normalizer.normalize(word, Normalizer.Form.NFC)));
            root.add(folded(Normalizer.normalize(word, Normalizer.Form.NFD)));
        }
        List<Node> nodes = inRows(root);
        this.firstEdge = new int[nodes.size() + 1];
        this.accepts = new boolean[nodes.size()];
        this.edges = new char[nodes.size() - 1];
        this.targets = new int[nodes.size() - 1];
        freeze(nodes);
    }

    /** The node one character further, or {@link #NOWHERE}; a character that folds to several makes several steps. */
    int step(int node, int codePoint) {
        if (codePoint < 0x80) {
            return edge(
                    node, (char) (ignoreCase && codePoint >= 'A' && codePoint <= 'Z' ? codePoint | 0x20 : codePoint));
        }
        String units = folded(Character.toString(codePoint));
        int at = node;
        for (int i = 0; i < units.length() && at != NOWHERE; i++) {
            at = edge(at, units.charAt(i));
        }
        return at;
    }

    /** Whether a word ends at a node. */
    boolean accepts(int node) {
        return accepts[node];
    }

    /** The characters words begin with, folded. */
    String firsts() {
        return new String(edges, 0, firstEdge[1]);
    }

    private String folded(String text) {
        String spaced = text.strip().replaceAll("\\s+", " ");
        return ignoreCase
                ? (spaced.isEmpty() ? text : spaced).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
                : spaced;
    }

    private int edge(int node, char unit) {
        int low = firstEdge[node];
        int high = firstEdge[node + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = edges[middle] - unit;
            if (order == 0) {
                return targets[middle];
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NOWHERE;
    }

    /** All nodes, row by row; the children of one stand together and in order. */
    private static List<Node> inRows(Node root) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(root);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.addAll(nodes.get(i).children.values());
        }
        return nodes;
    }

    private void freeze(List<Node> nodes) {
        int edge = 0;
        for (int i = 0; i < nodes.size(); i++) {
            firstEdge[i] = edge;
            accepts[i] = nodes.get(i).accepts;
            for (char unit : nodes.get(i).children.keySet()) {
                edges[edge] = unit;
                targets[edge] = ++edge;
            }
        }
        firstEdge[nodes.size()] = edge;
    }

    private static final class Node {
        private final SortedMap<Character, Node> children = new TreeMap<>();
        private boolean accepts;

        void add(String word) {
            Node at = this;
            for (int i = 0; i < word.length(); i++) {
                char unit = word.charAt(i);
                @Nullable Node next = at.children.get(unit);
                if (next == null) {
                    next = new Node();
                    at.children.put(unit, next);
                }
                at = next;
            }
            at.accepts = true;
        }
    }
}
