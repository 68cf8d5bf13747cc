package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Names and values in order, for the formats that know no nesting. What has no value is left out. */
final class Pairs {
    private final Map<String, String> pairs = new LinkedHashMap<>();

    Pairs put(String name, String value) {
        if (!value.isEmpty()) {
            pairs.put(name, value);
        }
        return this;
    }

    Pairs put(String name, Optional<String> value) {
        value.ifPresent(text -> pairs.put(name, text));
        return this;
    }

    Pairs put(String name, OptionalLong value) {
        value.ifPresent(number -> pairs.put(name, Long.toString(number)));
        return this;
    }

    /** A value with the label that tells its meaning, as CEF has it for custom fields. */
    Pairs labelled(String name, String label, String value) {
        return value.isEmpty() ? this : put(name, value).put(name + "Label", label);
    }

    Map<String, String> all() {
        return pairs;
    }

    /** A sorted map as text: {@code EMAIL:2, IBAN:1}. */
    static String list(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Whether it went well, in the word that CEF, LEEF and syslog share; nothing where it is not known yet. */
    static Optional<String> outcome(SiemEvent event) {
        OptionalLong status = OcsfStatus.of(event, OcsfClass.API_ACTIVITY).id();
        return status.isEmpty() ? Optional.empty() : Optional.of(status.getAsLong() == 1 ? "success" : "failure");
    }

    /** What all of them tell under Postern's own names. */
    static Pairs own(SiemEvent event) {
        return new Pairs()
                .put("key", event.key())
                .put("kind", event.kind())
                .put("request_id", event.text(Field.REQUEST_ID))
                .put("pseudonym", event.text(Field.PSEUDONYM))
                .put("client", event.text(Field.CLIENT))
                .put("credential", event.text(Field.CREDENTIAL))
                .put("route", event.text(Field.ROUTE))
                .put("model", event.text(Field.MODEL))
                .put("model_server", event.text(Field.MODEL_SERVER))
                .put("zone", event.text(Field.ZONE))
                .put("policy_version", event.text(Field.POLICY_VERSION))
                .put("action", event.text(Field.ACTION))
                .put("rules", String.join(", ", event.rules()))
                .put("findings", list(event.findings()))
                .put("status", event.text(Field.STATUS))
                .put("code", event.text(Field.CODE))
                .put("http_status", event.number(Field.HTTP_STATUS))
                .put("prompt_tokens", event.number(Field.PROMPT_TOKENS))
                .put("completion_tokens", event.number(Field.COMPLETION_TOKENS))
                .put("total_micros", event.number(Field.TOTAL_MICROS))
                .put("detail", list(event.detail()))
                .put("leaf_hash", event.hash().toString());
    }
}
