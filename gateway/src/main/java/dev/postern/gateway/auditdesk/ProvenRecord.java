package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.FieldType;
import dev.postern.audit.chain.Position;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record with its place in the chain.
 *
 * @param position where it stands
 * @param previousHash hash of the record before it
 * @param hash its own hash
 * @param fields its fields by their names; bytes in hexadecimal, the moment in microseconds since 1970
 */
public record ProvenRecord(Position position, String previousHash, String hash, Map<String, Object> fields) {

    static ProvenRecord of(ChainedRecord record) {
        Map<String, Object> fields = new TreeMap<>();
        for (Field field : Field.ALL) {
            Object value = record.fields().value(field);
            if (value != null) {
                fields.put(
                        field.name().toLowerCase(Locale.ROOT),
                        field.type() == FieldType.BYTES ? HexFormat.of().formatHex((byte[]) value) : value);
            }
        }
        return new ProvenRecord(
                record.position(), record.previous().toString(), record.hash().toString(), fields);
    }
}
