package dev.postern.audit.bundle;

import java.util.List;
import java.util.Locale;

/** The entries of a bundle, in the order of the file. */
public enum Entry {
    MANIFEST,
    POLICY,
    FIRST,
    LAST,
    LATER,
    EDGE,
    RECORDS,
    LEAVES,
    PROOFS,
    DROPS,
    DISCLOSED,
    SIGNATURE;

    /** Those whose digests stand in the manifest. */
    static final List<Entry> LISTED =
            List.of(POLICY, FIRST, LAST, LATER, EDGE, RECORDS, LEAVES, PROOFS, DROPS, DISCLOSED);

    /** The name in the file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
