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
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds private values against what their records commit to. Not thread-safe. */
final class DisclosureCheck implements AutoCloseable {
    private static final Map<Integer, Field> COMMITMENTS = Field.ALL.stream()
            .filter(field -> field.name().endsWith("_COMMITMENT"))
            .collect(Collectors.toMap(Field::tag, Function.identity()));
    private static final int LONGEST_VALUE = 4_096;

    private final DataInputStream values;
    private @Nullable Value next;

    /** @param salt in hexadecimal */
    private record Value(long record, Field field, String salt, String text) {}

    /** @throws BundleFormatException where the first value cannot be read */
    DisclosureCheck(ZipReader zip) throws IOException {
        values = new DataInputStream(zip.open(Entry.DISCLOSED));
        next = read(null);
    }

    /** Passes a record and what is disclosed of it. */
    Optional<Problem> accept(long number, ChainedRecord record) {
        for (Value value = next; value != null && value.record() == number; value = next) {
            if (!(record.fields().value(value.field()) instanceof byte[] commitment)
                    || !Commitment.check(
                            commitment, value.field(), HexFormat.of().parseHex(value.salt()), value.text())) {
                return Optional.of(Problem.at(
                        Exit.ALTERED, number, record.position(), "A private value is not the one it commits to."));
            }
            next = advance(value);
        }
        return Optional.empty();
    }

    /** A value that belongs to no record. */
    Optional<Problem> rest() {
        return next == null
                ? Optional.empty()
                : Optional.of(Problem.of(Exit.ALTERED, "A private value belongs to no record of the bundle."));
    }

    @Override
    public void close() throws IOException {
        values.close();
    }

    private @Nullable Value advance(Value last) {
        try {
            return read(last);
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
            Field field = COMMITMENTS.get(values.readUnsignedByte());
            byte[] salt = new byte[Commitment.SALT_LENGTH];
            values.readFully(salt);
            int length = values.readInt();
            if (field == null || length < 0 || length > LONGEST_VALUE) {
                throw new BundleFormatException("A private value is of no field that has one.");
            }
            byte[] text = new byte[length];
            values.readFully(text);
            Value value = new Value(record, field, HexFormat.of().formatHex(salt), text(text));
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
                || (value.record() == last.record()
                        && value.field().tag() > last.field().tag());
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
