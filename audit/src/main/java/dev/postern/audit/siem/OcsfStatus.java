package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How it went: {@code status_id} is 1 for success and 2 for failure; of a finding it is 1, new. Nothing where the record
 * does not tell yet.
 *
 * @param durationMillis how long it took
 */
record OcsfStatus(OptionalLong id, Optional<String> name, Optional<String> code, OptionalLong durationMillis) {
    private static final OptionalLong SUCCESS = OptionalLong.of(1);
    private static final OptionalLong FAILURE = OptionalLong.of(2);

    static OcsfStatus of(SiemEvent event, OcsfClass type) {
        OptionalLong micros = event.number(Field.TOTAL_MICROS);
        return new OcsfStatus(
                type == OcsfClass.DATA_SECURITY_FINDING ? OptionalLong.of(1) : id(event),
                event.text(Field.STATUS),
                event.text(Field.CODE),
                micros.isPresent() ? OptionalLong.of(micros.getAsLong() / 1_000) : micros);
    }

    void write(Json json) {
        json.put("status_id", id).put("status", name).put("status_code", code).put("duration", durationMillis);
    }

    private static OptionalLong id(SiemEvent event) {
        return switch (event.kind()) {
            case "OUTCOME" ->
                event.text(Field.STATUS).filter("COMPLETED"::equals).isPresent() ? SUCCESS : FAILURE;
            case "DENIED", "DENIED_AGG", "ORPHANED", "LOST_RECORDS", "REVEAL_REJECTED" -> FAILURE;
            case "INTENT", "STREAM_MARK" -> OptionalLong.empty();
            default -> SUCCESS;
        };
    }
}
