package dev.postern.audit.siem;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sealed record as collectors are told of it: its place in the tree and in its chain, and those of its values that may
 * leave (see {@link Told}). Everything that was made of text is {@link SafeText}. Immutable.
 */
public final class SiemEvent {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final String origin;
    private final long index;
    private final OptionalLong before;
    private final ChainedRecord record;

    /**
     * @param origin name of the log, the first line of its checkpoints
     * @param index place among all leaves of the tree, from 0
     * @param before index of the record before it in its lane, none for the first one
     */
    public SiemEvent(String origin, long index, OptionalLong before, ChainedRecord record) {
        this.origin = SafeText.of(origin);
        this.index = index;
        this.before = before;
        this.record = record;
    }

    /** Names the record for ever: a collector that has seen the key has seen the record. */
    public String key() {
        return origin + "/" + index;
    }

    /** Key of the record before it in its lane. */
    Optional<String> keyBefore() {
        return before.isPresent() ? Optional.of(origin + "/" + before.getAsLong()) : Optional.empty();
    }

    public String origin() {
        return origin;
    }

    public long index() {
        return index;
    }

    Position position() {
        return record.position();
    }

    Hash hash() {
        return record.hash();
    }

    Hash previous() {
        return record.previous();
    }

    /** What happened; {@code UNKNOWN} where the row does not say. */
    public String kind() {
        return text(Field.KIND).map(SafeText::name).orElse("UNKNOWN");
    }

    public Instant moment() {
        long micros = number(Field.MOMENT).orElse(0);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * 1_000);
    }

    /** The moment with exactly six digits behind the second, in UTC (RFC 3339). */
    String timestamp() {
        long micros = Math.floorMod(number(Field.MOMENT).orElse(0), MICROS_PER_SECOND);
        String seconds = moment().truncatedTo(ChronoUnit.SECONDS).toString();
        return seconds.substring(0, seconds.length() - 1) + String.format(".%06dZ", micros);
    }

    /** The value of a field that may be told and is a text, an id, a flag or bytes, the latter in hexadecimal. */
    Optional<String> text(Field field) {
        return Optional.ofNullable(
                        Told.field(field, record.fields()) ? record.fields().value(field) : null)
                .map(SiemEvent::plain)
                .filter(text -> !text.isEmpty());
    }

    OptionalLong number(Field field) {
        return Told.field(field, record.fields()) && record.fields().value(field) instanceof Long number
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    List<String> rules() {
        return texts(Field.RULES);
    }

    /** How many findings of each type. */
    SortedMap<String, Long> findings() {
        SortedMap<String, Long> findings = new TreeMap<>();
        List<String> types = texts(Field.FINDING_TYPES);
        List<?> counts = record.fields().value(Field.FINDING_COUNTS) instanceof List<?> list ? list : List.of();
        for (int i = 0; i < types.size(); i++) {
            findings.put(types.get(i), i < counts.size() && counts.get(i) instanceof Long count ? count : 0L);
        }
        return findings;
    }

    /** What is particular to the kind, as far as it may be told. */
    SortedMap<String, String> detail() {
        SortedMap<String, String> detail = new TreeMap<>();
        List<?> all = record.fields().value(Field.DETAIL) instanceof List<?> list ? list : List.of();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            String name = String.valueOf(all.get(i));
            String value = SafeText.of(String.valueOf(all.get(i + 1)));
            if (Told.detail(kind(), name, value) && !value.isEmpty()) {
                detail.put(SafeText.name(name), value);
            }
        }
        return detail;
    }

    private List<String> texts(Field field) {
        return record.fields().value(field) instanceof List<?> list
                ? list.stream().map(value -> SafeText.of(String.valueOf(value))).toList()
                : List.of();
    }

    private static String plain(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : SafeText.of(value.toString());
    }
}
