package dev.postern.policy.rule.document;

import dev.postern.policy.detect.Likelihood;
import java.util.List;

/** A detector of the company's own. */
public sealed interface DetectorEntry {
    Placed<String> name();

    /** The finding type it reports, the company's own or a built-in one; empty where it could not be read. */
    String type();

    /** Looks for words and phrases. */
    record Words(Placed<String> name, String type, List<String> words, boolean ignoreCase) implements DetectorEntry {
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * Looks for a pattern.
     *
     * @param near words of which one must stand close by for {@code likelihood}
     */
    record Pattern(Placed<String> name, String type, Placed<String> pattern, List<String> near, Likelihood likelihood)
            implements DetectorEntry {
        public Pattern {
            near = List.copyOf(near);
        }
    }

    /**
     * Looks for values of a dataset.
     *
     * @param primary the column whose values are found
     * @param with columns of which values of the same row have to stand near
     * @param withAtLeast how many of them
     * @param within how near, in UTF-16 units
     */
    record OfDataset(
            Placed<String> name,
            String type,
            Placed<String> dataset,
            Placed<String> primary,
            List<Placed<String>> with,
            int withAtLeast,
            int within)
            implements DetectorEntry {
        public OfDataset {
            with = List.copyOf(with);
        }
    }

    /**
     * Looks for passages of a document.
     *
     * @param containsAtLeast the share of the document that a text contains where they count, 0 where each counts
     */
    record OfFingerprint(Placed<String> name, String type, Placed<String> fingerprint, double containsAtLeast)
            implements DetectorEntry {}

    /** Something whose problem is reported already; its name is taken all the same. */
    record Unreadable(Placed<String> name, String type) implements DetectorEntry {}
}
