package dev.postern.audit.siem;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Sealed records as they come out of the table, for tests. */
public final class SiemEvents {
    static final String ORIGIN = "trail.example.com/postern";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    private SiemEvents() {}

    /** Only what every record has. */
    static Fields ofKind(String kind) {
        return new Fields()
                .text(Field.KIND, kind)
                .moment(Field.MOMENT, NOON)
                .id(Field.REQUEST_ID, UUID.fromString("019abcde-f012-7345-8678-9abcdef01234"));
    }

    /** An exchange that went well. */
    static Fields outcome() {
        return ofKind("OUTCOME")
                .bytes(Field.PSEUDONYM, new byte[] {1, 2, 3, (byte) 0xff})
                .text(Field.CREDENTIAL, "access_token")
                .text(Field.CLIENT, "postern-web")
                .text(Field.ROUTE, "/v1/chat/completions")
                .text(Field.MODEL, "small")
                .text(Field.MODEL_SERVER, "vllm.example:8000")
                .text(Field.ZONE, "local")
                .text(Field.POLICY_VERSION, "default@1234")
                .text(Field.ACTION, "none")
                .text(Field.STATUS, "COMPLETED")
                .number(Field.HTTP_STATUS, 200)
                .text(Field.FINISH, "stop")
                .number(Field.PROMPT_TOKENS, 12)
                .number(Field.COMPLETION_TOKENS, 34)
                .number(Field.FIRST_TOKEN_MICROS, 5_000)
                .number(Field.TOTAL_MICROS, 1_250_000);
    }

    /** An exchange in which something was found. */
    static Fields finding() {
        return outcome()
                .text(Field.ACTION, "mask")
                .texts(Field.RULES, List.of("mask-iban", "mask-mail"))
                .texts(Field.FINDING_TYPES, List.of("EMAIL", "IBAN"))
                .numbers(Field.FINDING_COUNTS, List.of(2L, 1L));
    }

    static SiemEvent event(Fields fields) {
        return event(ORIGIN, 41, fields);
    }

    static SiemEvent event(String origin, long index, Fields fields) {
        byte[] previous = new byte[Hash.LENGTH];
        byte[] own = new byte[Hash.LENGTH];
        Arrays.fill(previous, (byte) 0xa0);
        Arrays.fill(own, (byte) 0xb1);
        return new SiemEvent(
                origin,
                index,
                OptionalLong.of(index - 2),
                new ChainedRecord(new Position(1, 2, 7), new Hash(previous), fields, new Hash(own)));
    }
}
