package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SealedReader;
import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The fingerprint of a confidential document, ready to be looked for. Immutable and thread-safe. */
public final class Fingerprint {
    private final String name;
    private final long length;
    private final String seal;
    private final SipHash steps;
    private final SipHash grams;
    private final QuickFilter known;
    private final QuickFilter quick;
    private final long[] kept;
    private final long[] sections;

    private Fingerprint(
            SealedReader reader, String seal, long length, QuickFilter known, long[] kept, long[] sections) {
        this.name = reader.name();
        this.seal = seal;
        this.length = length;
        this.steps = steps(reader.key());
        this.grams = Grams.hash(reader.key());
        this.known = known;
        this.kept = kept;
        this.sections = sections;
        this.quick = QuickFilter.sizedFor(kept.length);
        Arrays.stream(kept).forEach(quick::add);
    }

    /**
     * Reads what a {@link FingerprintBuilder} wrote. Buffering the stream is the caller's business.
     *
     * @param companyKey the key it was built with
     * @throws UnusableDataException where it cannot be put to work
     */
    public static Fingerprint read(InputStream in, DataKey companyKey) throws IOException, UnusableDataException {
        SealedReader reader = new SealedReader(Shape.FORMAT, companyKey, in);
        ByteBuffer head = reader.head();
        int count = head.getInt();
        QuickFilter known = new QuickFilter(reader.numbers(head.getInt()));
        long[] kept = reader.numbers(count);
        long[] sections = reader.numbers(count);
        String seal = reader.finish();
        return new Fingerprint(reader, seal, head.getLong(), known, kept, sections);
    }

    static SipHash steps(DataKey key) {
        return key.quickHash("step");
    }

    public String name() {
        return name;
    }

    /** Hashes that stand for the document. */
    public int size() {
        return kept.length;
    }

    /** Letters and digits of the document. */
    public long length() {
        return length;
    }

    /** Tells this content from any other under the same name and key, in 16 hexadecimal digits. */
    public String seal() {
        return seal;
    }

    /** In how many sections the document is divided. */
    int sectionCount() {
        return (int) ((length - 1) / Shape.SECTION) + 1;
    }

    /** The section a kept hash stands in, from 0. */
    int section(int place) {
        return (int) sections[place];
    }

    /** The place of a hash among the kept ones, negative where it is none. */
    int place(long gram) {
        return quick.mayHold(gram) ? Arrays.binarySearch(kept, gram) : -1;
    }

    /** Whether the document has this stretch of {@value Shape#STEP} characters; errs on the side of yes. */
    boolean knows(long step) {
        return known.mayHold(step);
    }

    SipHash.Run beginStep() {
        return steps.begin();
    }

    Grams beginGrams() {
        return new Grams(grams);
    }
}
