package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.Person;
import dev.postern.audit.content.Sealed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a batch with everything that belongs to it in one statement, one round trip and one commit. Columns travel as
 * arrays, so the statement is the same for one row and for hundreds. Belongs to one connection and one thread.
 */
final class BatchInsert {
    private final Connection connection;
    private final Map<InsertForm, PreparedStatement> prepared = new EnumMap<>(InsertForm.class);

    BatchInsert(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes the batch whole.
     *
     * @throws SQLException also where a record's place is taken
     */
    void insert(Batch batch) throws SQLException {
        insert(batch, batch.newcomers());
    }

    /**
     * Writes the batch whole.
     *
     * @param newcomers whose keys and identities are written with it, where they do not stand yet
     */
    void insert(Batch batch, Set<Person> newcomers) throws SQLException {
        execute(newcomers.isEmpty() ? InsertForm.USUAL : InsertForm.WITH_NEWCOMERS, batch, newcomers);
    }

    private void execute(InsertForm form, Batch batch, Set<Person> newcomers) throws SQLException {
        PreparedStatement statement = prepared.get(form);
        if (statement == null) {
            statement = connection.prepareStatement(form.sql());
            prepared.put(form, statement);
        }
        Binding binding = new Binding(connection, statement);
        if (form != InsertForm.USUAL) {
            bind(binding, List.copyOf(newcomers));
        }
        bindContent(binding, batch);
        bindRecords(binding, batch);
        statement.executeUpdate();
    }

    private static void bind(Binding binding, List<Person> newcomers) throws SQLException {
        binding.array("uuid", newcomers, UUID.class, person -> person.key().id());
        binding.array("bytea", newcomers, byte[].class, Person::pseudonym);
        binding.array("text", newcomers, String.class, person -> person.key().month());
        binding.array(
                "bytea",
                newcomers,
                byte[].class,
                person -> person.key().wrapped().bytes());
        binding.array(
                "text",
                newcomers,
                String.class,
                person -> person.key().wrapped().kek());
        binding.array("bytea", newcomers, byte[].class, Person::identity);
        binding.array("bytea", newcomers, byte[].class, Person::pseudonym);
        binding.array("bytea", newcomers, byte[].class, Person::nameTag);
        binding.array(
                "bytea", newcomers, byte[].class, person -> person.sealed().bytes());
    }

    private static void bindContent(Binding binding, Batch batch) throws SQLException {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < batch.records().size(); i++) {
            ChainedRecord record = batch.records().get(i);
            batch.pending().get(i).content().forEach((part, piece) -> pieces.add(new Piece(record, part, piece)));
        }
        binding.number(batch.lane());
        binding.number(batch.epoch());
        binding.array(
                "int8", pieces, Long.class, piece -> piece.record().position().sequence());
        binding.array("int8", pieces, Long.class, piece ->
                (Long) piece.record().fields().value(Field.MOMENT));
        binding.array("text", pieces, String.class, piece -> piece.part().word());
        binding.array("bytea", pieces, byte[].class, piece -> piece.sealed().bytes());
    }

    private static void bindRecords(Binding binding, Batch batch) throws SQLException {
        List<ChainedRecord> records = batch.records();
        binding.number(batch.lane());
        binding.number(batch.epoch());
        binding.array("int8", records, Long.class, record -> record.position().sequence());
        binding.array(
                "bytea", records, byte[].class, record -> record.previous().bytes());
        binding.array("bytea", records, byte[].class, record -> record.hash().bytes());
        binding.array("bytea", batch.pending(), byte[].class, record -> {
            Sealed hidden = record.hidden();
            return hidden == null ? null : hidden.bytes();
        });
        for (Field field : Field.ALL) {
            binding.array(
                    Column.wireType(field),
                    records,
                    Column.wireClass(field),
                    record -> Column.element(field, record.fields().value(field)));
        }
    }

    private record Piece(ChainedRecord record, Part part, Sealed sealed) {}
}
