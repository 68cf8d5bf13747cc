package dev.postern.audit.bundle;

import dev.postern.audit.chain.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a record only commits to, so that a bundle can disclose it or withhold it and stays valid. In the order of the tags of
 * the commitments.
 */
public enum Disclosable {
    /** The id the client gave its request. */
    CLIENT_REQUEST_ID("client_request_id", Field.CLIENT_REQUEST_ID_COMMITMENT),
    /** The address, or the network, the client spoke from. */
    CLIENT_ADDRESS("client_address", Field.CLIENT_ADDRESS_COMMITMENT);

    private final String word;
    private final Field commitment;

    Disclosable(String word, Field commitment) {
        this.word = word;
        this.commitment = commitment;
    }

    /** Its name in manifests, records and calls. */
    public String word() {
        return word;
    }

    /** The field that commits to it. */
    public Field commitment() {
        return commitment;
    }

    /** What has this name. */
    public static Optional<Disclosable> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** What a commitment of this tag is of. */
    static Optional<Disclosable> ofTag(int tag) {
        return Arrays.stream(values())
                .filter(each -> each.commitment.tag() == tag)
                .findFirst();
    }

    /** Their names in order, with commas between them. */
    public static String line(Collection<Disclosable> some) {
        return some.stream().sorted().map(Disclosable::word).collect(Collectors.joining(","));
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @throws BundleFormatException where it is anything else
     */
    static Set<Disclosable> parse(String line) {
        Set<Disclosable> some = EnumSet.noneOf(Disclosable.class);
        if (!line.isEmpty()) {
            for (String word : line.split(",", -1)) {
                some.add(named(word).orElseThrow(Disclosable::none));
            }
        }
        if (!line(some).equals(line)) {
            throw none();
        }
        return some;
    }

    private static BundleFormatException none() {
        return new BundleFormatException("The manifest names redactions that are none.");
    }
}
