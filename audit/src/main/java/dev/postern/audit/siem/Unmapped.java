package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.TreeMap;

/** What is Postern's own and has no name in a schema; the same in every JSON format. */
final class Unmapped {
    private Unmapped() {}

    static Json of(SiemEvent event) {
        return new Json()
                .put("lane", event.position().lane())
                .put("epoch", event.position().epoch())
                .put("sequence", event.position().sequence())
                .put("leaf_hash", event.hash().toString())
                .put("credential", event.text(Field.CREDENTIAL))
                .put("model", event.text(Field.MODEL))
                .put("zone", event.text(Field.ZONE))
                .put("stream", event.text(Field.STREAM))
                .put("policy_version", event.text(Field.POLICY_VERSION))
                .put("action", event.text(Field.ACTION))
                .putTexts("rules", event.rules())
                .put("findings", new TreeMap<>(event.findings()))
                .put("finish", event.text(Field.FINISH))
                .put("first_token_micros", event.number(Field.FIRST_TOKEN_MICROS))
                .put("detail", new TreeMap<>(event.detail()));
    }
}
