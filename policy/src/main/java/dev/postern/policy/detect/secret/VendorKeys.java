package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the vendor that a name speaks of, and the key of that vendor behind it. Immutable. */
final class VendorKeys {
    private static final int GATE = 3;
    private static final double READABLE = 0.6;

    /** Names that end so hold what everybody may know. */
    private static final Set<String> HARMLESS = Set.of(
            "version",
            "commit",
            "sha",
            "sha1",
            "sha256",
            "hash",
            "checksum",
            "digest",
            "md5",
            "revision",
            "rev",
            "release",
            "build",
            "fingerprint",
            "etag",
            "url",
            "uri",
            "host",
            "hostname",
            "email",
            "file",
            "path",
            "name",
            "endpoint",
            "region",
            "image",
            "tag",
            "branch",
            "ref");

    private final Map<String, List<Word>> byGate = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    VendorKeys(List<VendorKey> keys) {
        for (VendorKey key : keys) {
            words.addAll(key.words());
            for (String word : key.words()) {
                byGate.computeIfAbsent(gate(word, 0), gate -> new ArrayList<>()).add(new Word(word, key));
            }
        }
    }

    /** A word of a vendor and one of its keys. */
    private record Word(String word, VendorKey key) {

        /** Whether it stands there, from the beginning of a word and not to the middle of another one. */
        boolean stands(String joined, int at, BitSet edges) {
            int end = at + word.length();
            return joined.startsWith(word, at)
                    && (edges.get(at) || word.length() >= NameGate.DISTINCT)
                    && (edges.get(end) || edges.nextSetBit(at + 1) > end);
        }
    }

    /** All words of all vendors. */
    Set<String> words() {
        return words;
    }

    private static String gate(String joined, int at) {
        return joined.substring(at, Math.min(at + GATE, joined.length()));
    }

    /** The key that a value is, given what it is called, or null; {@code end} is where the value ends. */
    @Nullable
    VendorKey of(String name, Window text, int start, int end) {
        List<String> words = NameWords.of(name);
        if (words.isEmpty() || HARMLESS.contains(words.getLast())) {
            return null;
        }
        String joined = String.join("", words);
        BitSet edges = edges(words);
        for (int at = 0; at + 1 < joined.length(); at++) {
            for (Word candidate : byGate.getOrDefault(gate(joined, at), List.of())) {
                if (candidate.stands(joined, at, edges) && fits(candidate.key, text, start, end)) {
                    return candidate.key;
                }
            }
        }
        return null;
    }

    /** Whether a name speaks of a vendor all of whose keys are known. */
    boolean knowsAll(String name) {
        List<String> words = NameWords.of(name);
        String joined = String.join("", words);
        BitSet edges = edges(words);
        for (int at = 0; at + 1 < joined.length(); at++) {
            for (Word candidate : byGate.getOrDefault(gate(joined, at), List.of())) {
                if (candidate.key.only() && candidate.stands(joined, at, edges)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where words begin in the name without its signs, and where the last one ends. */
    private static BitSet edges(List<String> words) {
        BitSet edges = new BitSet();
        int edge = 0;
        for (String word : words) {
            edges.set(edge);
            edge += word.length();
        }
        edges.set(edge);
        return edges;
    }

    private static boolean fits(VendorKey key, Window text, int start, int end) {
        if (key.shape().end(text, start) != end) {
            return false;
        }
        String value = text.slice(start, end);
        return key.entropy() == 0
                || (Randomness.entropy(value) >= key.entropy()
                        && !value.toLowerCase(Locale.ROOT).contains("xxxxx")
                        && Randomness.wordness(value) <= READABLE);
    }
}
