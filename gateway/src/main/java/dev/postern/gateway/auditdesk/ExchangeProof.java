package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.FieldType;
import dev.postern.audit.chain.Position;
import dev.postern.audit.store.Exchange;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One exchange with the records it consists of.
 *
 * @param exchange the exchange in one piece
 * @param records its records in their order, with everything a hash is made of (docs/audit-format.md)
 */
public record ExchangeProof(Exchange exchange, List<Proven> records) {

    /**
     * A record with its place in the chain.
     *
     * @param position where it stands
     * @param previousHash hash of the record before it
     * @param hash its own hash
     * @param fields its fields by their names; bytes in hexadecimal, the moment in microseconds since 1970
     */
    public record Proven(Position position, String previousHash, String hash, Map<String, Object> fields) {}

    static ExchangeProof of(Exchange exchange, List<ChainedRecord> records) {
        return new ExchangeProof(
                exchange, records.stream().map(ExchangeProof::proven).toList());
    }

    private static Proven proven(ChainedRecord record) {
        Map<String, Object> fields = new TreeMap<>();
        for (Field field : Field.ALL) {
            Object value = record.fields().value(field);
            if (value != null) {
                fields.put(
                        field.name().toLowerCase(Locale.ROOT),
                        field.type() == FieldType.BYTES ? HexFormat.of().formatHex((byte[]) value) : value);
            }
        }
        return new Proven(
                record.position(), record.previous().toString(), record.hash().toString(), fields);
    }
}
