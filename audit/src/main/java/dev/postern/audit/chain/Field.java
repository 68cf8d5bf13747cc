package dev.postern.audit.chain;

import java.util.List;

/**
 * The fields of a record, in canonical order. A field is a column of the table, named as the constant in lower case, and
 * a tag in the bytes that are hashed. Tags are never given again and a type never changes: old records must keep their
 * hashes. A new field gets the next tag and a migration.
 */
public enum Field {
    /** What happened, such as {@code INTENT}. */
    KIND(5, FieldType.TEXT),
    /** When the gateway told the trail. */
    MOMENT(6, FieldType.MOMENT),
    REQUEST_ID(7, FieldType.ID),
    /** Who, as a keyed hash of the identifier that changes every quarter. */
    PSEUDONYM(8, FieldType.BYTES),
    /** Names the encrypted entry with name and groups as they were. */
    IDENTITY(9, FieldType.BYTES),
    CREDENTIAL(10, FieldType.TEXT),
    CLIENT(11, FieldType.TEXT),
    /** In records from before {@link #CLIENT_REQUEST_ID_COMMITMENT} only. */
    CLIENT_REQUEST_ID(12, FieldType.TEXT),
    /** In records from before {@link #CLIENT_ADDRESS_COMMITMENT} only. */
    CLIENT_ADDRESS(13, FieldType.TEXT),
    ROUTE(14, FieldType.TEXT),
    MODEL(15, FieldType.TEXT),
    MODEL_SERVER(16, FieldType.TEXT),
    ZONE(17, FieldType.TEXT),
    STREAM(18, FieldType.FLAG),
    POLICY_VERSION(19, FieldType.TEXT),
    ACTION(20, FieldType.TEXT),
    RULES(21, FieldType.TEXTS),
    FINDING_TYPES(22, FieldType.TEXTS),
    /** How many findings of each of {@link #FINDING_TYPES}, in the same order. */
    FINDING_COUNTS(23, FieldType.NUMBERS),
    STATUS(24, FieldType.TEXT),
    CODE(25, FieldType.TEXT),
    HTTP_STATUS(26, FieldType.NUMBER),
    FINISH(27, FieldType.TEXT),
    PROMPT_TOKENS(28, FieldType.NUMBER),
    COMPLETION_TOKENS(29, FieldType.NUMBER),
    FIRST_TOKEN_MICROS(30, FieldType.NUMBER),
    TOTAL_MICROS(31, FieldType.NUMBER),
    /** What is particular to the kind: names and values in turn, sorted by name. */
    DETAIL(32, FieldType.TEXTS),
    /** SHA-256 of the encrypted request as it was received. */
    RECEIVED_HASH(33, FieldType.BYTES),
    /** SHA-256 of the encrypted request as it was forwarded. */
    FORWARDED_HASH(34, FieldType.BYTES),
    /** SHA-256 of the encrypted answer as it was delivered. */
    DELIVERED_HASH(35, FieldType.BYTES),
    /** {@link Commitment} to the id the client gave its request. */
    CLIENT_REQUEST_ID_COMMITMENT(36, FieldType.BYTES),
    /** {@link Commitment} to the address, or the network, the client spoke from. */
    CLIENT_ADDRESS_COMMITMENT(37, FieldType.BYTES),
    /** SHA-256 of the encrypted values that commitments stand for. */
    PRIVATE_HASH(38, FieldType.BYTES),
    /** Full paths of the groups the requester was in, where an exchange begins. */
    GROUPS(60, FieldType.TEXTS);

    /** All fields, in canonical order. */
    public static final List<Field> ALL = List.of(values());

    private final int tag;
    private final FieldType type;

    Field(int tag, FieldType type) {
        this.tag = tag;
        this.type = type;
    }

    /** The number that stands for the field in the canonical bytes. Tags 1 to 4 are the place in the chain. */
    public int tag() {
        return tag;
    }

    public FieldType type() {
        return type;
    }
}
