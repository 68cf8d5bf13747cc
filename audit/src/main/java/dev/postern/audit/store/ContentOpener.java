package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.KnownPerson;
import dev.postern.audit.content.Opener;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.content.SealContext;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import dev.postern.audit.event.Content;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Opens what records sealed, for a reveal: whoever calls has recorded before that it will be seen. What does not have the
 * hash that stands in its record is not opened. Thread-safe; calls block.
 */
public final class ContentOpener {
    private static final String CONTENT =
            "SELECT sealed FROM audit.audit_content WHERE lane = ? AND epoch = ? AND sequence = ? AND part = ?";
    private static final String PRIVATE =
            "SELECT private FROM audit.audit_event WHERE lane = ? AND epoch = ? AND sequence = ?";
    private static final String IDENTITY = "SELECT sealed FROM audit.audit_identity WHERE identity = ?";
    private static final String KEY =
            "SELECT pseudonym, month, kek, wrapped FROM audit.audit_subject_key WHERE key_id = ?";

    private final DataSource reader;
    private final KeyWrap keys;

    /** @param reader account that may read the trail */
    public ContentOpener(DataSource reader, KeyEncryption encryption) {
        this.reader = reader;
        this.keys = new KeyWrap(encryption);
    }

    /**
     * A piece of content.
     *
     * @throws UnreadableContentException where it was altered, or its key does not open
     * @throws dev.postern.audit.content.KeyUnavailableException where the key encryption key cannot be used
     * @throws SQLException where the database cannot be read
     */
    public Opened open(Position position, Part part) throws SQLException {
        try (Connection connection = reader.getConnection()) {
            Optional<ChainedRecord> record = StoredRecords.at(connection, position);
            Field field = StoredContents.field(part);
            if (record.isEmpty() || value(record.get(), field).isEmpty()) {
                return new Opened.Absent();
            }
            byte[] context = SealContext.part(requestId(record.get()), part);
            Optional<byte[]> content = sealed(connection, CONTENT, position, part.word());
            if (content.isEmpty()) {
                return new Opened.Dropped();
            }
            return unseal(connection, record.get(), field, content, context)
                    .<Opened>map(bytes -> new Opened.Text(Content.of(bytes)))
                    .orElseGet(Opened.Erased::new);
        }
    }

    /**
     * The values a record commits to, each checked against its commitment; none where it commits to none, or where their
     * key was deleted. Throws as {@link #open} does.
     */
    public List<PrivateValue> privateValues(Position position) throws SQLException {
        try (Connection connection = reader.getConnection()) {
            Optional<ChainedRecord> record = StoredRecords.at(connection, position);
            if (record.isEmpty() || value(record.get(), Field.PRIVATE_HASH).isEmpty()) {
                return List.of();
            }
            byte[] context = SealContext.privateValues(requestId(record.get()));
            List<PrivateValue> values = unseal(
                            connection,
                            record.get(),
                            Field.PRIVATE_HASH,
                            sealed(connection, PRIVATE, position),
                            context)
                    .map(PrivateValue::decode)
                    .orElse(List.of());
            for (PrivateValue each : values) {
                if (!Arrays.equals(value(record.get(), each.field()).orElse(null), each.commitment())) {
                    throw new UnreadableContentException("A private value is not what its record commits to");
                }
            }
            return values;
        }
    }

    /**
     * Who a record is about, as they were known then; empty where it is about nobody, or where who it was has been
     * deleted. Throws as {@link #open} does.
     */
    public Optional<KnownPerson> person(Position position) throws SQLException {
        try (Connection connection = reader.getConnection()) {
            Optional<byte[]> identity =
                    StoredRecords.at(connection, position).flatMap(record -> value(record, Field.IDENTITY));
            return identity.isEmpty() ? Optional.empty() : person(connection, identity.get());
        }
    }

    /** Who an identity is, likewise. */
    public Optional<KnownPerson> person(byte[] identity) throws SQLException {
        try (Connection connection = reader.getConnection()) {
            return person(connection, identity);
        }
    }

    private Optional<KnownPerson> person(Connection connection, byte[] identity) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IDENTITY)) {
            statement.setBytes(1, identity);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? withKey(connection, row.getBytes(1), SealContext.identity(identity))
                                .map(KnownPerson::decode)
                        : Optional.empty();
            }
        }
    }

    /** What was sealed; empty where the content or its key is gone. */
    private Optional<byte[]> unseal(
            Connection connection, ChainedRecord record, Field hash, Optional<byte[]> sealed, byte[] context)
            throws SQLException {
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = sealed.get();
        if (!Arrays.equals(value(record, hash).orElse(null), sha256(bytes))) {
            throw new UnreadableContentException("What is sealed at " + record.position() + " is not what was written");
        }
        return withKey(connection, bytes, context);
    }

    /** What the bytes hold; empty where their key is gone. */
    private Optional<byte[]> withKey(Connection connection, byte[] bytes, byte[] context) throws SQLException {
        UUID keyId = Opener.keyOf(bytes);
        try (PreparedStatement statement = connection.prepareStatement(KEY)) {
            statement.setObject(1, keyId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                WrappedKey wrapped = new WrappedKey(row.getString("kek"), row.getBytes("wrapped"));
                return Optional.of(Opener.open(
                        bytes,
                        keys.unwrap(keyId, row.getBytes("pseudonym"), row.getString("month"), wrapped),
                        context));
            }
        }
    }

    private static Optional<byte[]> sealed(Connection connection, String sql, Position position, String... more)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, position.lane());
            statement.setLong(2, position.epoch());
            statement.setLong(3, position.sequence());
            for (int i = 0; i < more.length; i++) {
                statement.setString(4 + i, more[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static Optional<byte[]> value(ChainedRecord record, Field field) {
        return Optional.ofNullable((byte[]) record.fields().value(field));
    }

    private static UUID requestId(ChainedRecord record) {
        return (UUID) Objects.requireNonNull(record.fields().value(Field.REQUEST_ID));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
