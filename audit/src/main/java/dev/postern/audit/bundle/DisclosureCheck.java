package dev.postern.audit.bundle;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Commitment;
import dev.postern.audit.chain.Field;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds private values against what their records commit to. The first thing that is wrong is kept until all records were
 * looked at, and nothing behind it is. Not thread-safe.
 */
final class DisclosureCheck implements AutoCloseable {
    private static final int LONGEST_VALUE = 4_096;

    private final DataInputStream values;
    private final Set<Disclosable> redactions;
    private final Map<Disclosable, String> disclosed = new EnumMap<>(Disclosable.class);
    private @Nullable Value next;
    private Optional<Problem> wrong = Optional.empty();

    /** @param salt in hexadecimal */
    private record Value(long record, Disclosable what, String salt, String text) {}

    /** @param redactions what the manifest says is disclosed of no record */
    DisclosureCheck(ZipReader zip, Set<Disclosable> redactions) throws IOException {
        this.values = new DataInputStream(zip.open(Entry.DISCLOSED));
        this.redactions = redactions;
        this.next = advance(null);
    }

    /** Passes a record; gives what is disclosed of it, until the next one. */
    Map<Disclosable, String> accept(long number, ChainedRecord record) {
        disclosed.clear();
        for (Value value = next; value != null && value.record() == number; value = next) {
            Optional<String> objection = objection(value, record);
            if (objection.isPresent()) {
                wrong = Optional.of(Problem.at(Exit.ALTERED, number, record.position(), objection.get()));
                next = null;
            } else {
                disclosed.put(value.what(), value.text());
                next = advance(value);
            }
        }
        return disclosed;
    }

    /** What is wrong, once every record was passed. */
    Optional<Problem> rest() {
        return next == null
                ? wrong
                : Optional.of(Problem.of(Exit.ALTERED, "A private value belongs to no record of the bundle."));
    }

    @Override
    public void close() throws IOException {
        values.close();
    }

    private Optional<String> objection(Value value, ChainedRecord record) {
        Field field = value.what().commitment();
        if (!(record.fields().value(field) instanceof byte[] commitment)
                || !Commitment.check(commitment, field, HexFormat.of().parseHex(value.salt()), value.text())) {
            return Optional.of("A private value is not the one it commits to.");
        }
        return redactions.contains(value.what())
                ? Optional.of("A private value is disclosed that the manifest says is withheld.")
                : Optional.empty();
    }

    /** The value that follows, if there is one that can be read. */
    private @Nullable Value advance(@Nullable Value last) {
        try {
            return read(last);
        } catch (BundleFormatException e) {
            wrong = Optional.of(Problem.of(Exit.MALFORMED, String.valueOf(e.getMessage())));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Value read(@Nullable Value last) throws IOException {
        int first = values.read();
        if (first < 0) {
            return null;
        }
        try {
            long record = (long) first << 24
                    | values.readUnsignedByte() << 16
                    | values.readUnsignedByte() << 8
                    | values.readUnsignedByte();
            Optional<Disclosable> what = Disclosable.ofTag(values.readUnsignedByte());
            byte[] salt = new byte[Commitment.SALT_LENGTH];
            values.readFully(salt);
            int length = values.readInt();
            if (what.isEmpty() || length < 0 || length > LONGEST_VALUE) {
                throw new BundleFormatException("A private value is of no field that has one.");
            }
            byte[] text = new byte[length];
            values.readFully(text);
            Value value = new Value(record, what.get(), HexFormat.of().formatHex(salt), text(text));
            if (last != null && !follows(last, value)) {
                throw new BundleFormatException("The private values are not in their order.");
            }
            return value;
        } catch (EOFException e) {
            throw new BundleFormatException("The private values end too early.");
        }
    }

    private static boolean follows(Value last, Value value) {
        return value.record() > last.record()
                || (value.record() == last.record() && value.what().compareTo(last.what()) > 0);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BundleFormatException("A private value is not UTF-8.");
        }
    }
}
