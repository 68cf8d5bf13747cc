package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.List;
import java.util.Optional;

/**
 * The Open Cybersecurity Schema Framework (ocsf/ocsf-schema, 1.8.0 and 1.9.0-dev of July 2026). Each record is one event
 * of one {@link OcsfClass}, with every required attribute of that class; {@code metadata.uid} is the key. What the schema
 * has no place for stands under {@code unmapped}.
 */
public final class Ocsf implements SiemFormat {
    private static final String API_PROFILE = "ai_operation";

    private final OcsfVersion version;

    public Ocsf(OcsfVersion version) {
        this.version = version;
    }

    @Override
    public boolean isJson() {
        return true;
    }

    @Override
    public String line(SiemEvent event) {
        OcsfClass type = OcsfClass.of(event);
        int activity = type.activity(event.kind());
        Json json = new Json()
                .put("class_uid", type.uid())
                .put("category_uid", type.category())
                .put("activity_id", activity)
                .put("activity_name", event.kind())
                .put("type_uid", type.uid() * 100L + activity)
                .put("time", event.moment().toEpochMilli())
                .put("severity_id", Severity.of(event).ocsf());
        OcsfStatus.of(event, type).write(json);
        json.put("metadata", metadata(event, type)).put("actor", actor(event));
        switch (type) {
            case API_ACTIVITY -> api(event, json);
            case DATA_SECURITY_FINDING -> finding(event, json);
            case APPLICATION_LIFECYCLE -> json.put("app", product());
            case ENTITY_MANAGEMENT -> json.put("entity", entity(event));
        }
        if (version.attests()) {
            json.putAll("attestation_list", List.of(OcsfAttestation.of(event)));
        }
        return json.put("unmapped", Unmapped.of(event)).toString();
    }

    private Json metadata(SiemEvent event, OcsfClass type) {
        List<String> profiles = new java.util.ArrayList<>();
        if (type == OcsfClass.API_ACTIVITY) {
            profiles.add(API_PROFILE);
        }
        if (version.attests()) {
            profiles.add("record_integrity");
        }
        return new Json()
                .put("version", version.text())
                .put("uid", event.key())
                .put("log_name", event.origin())
                .put("sequence", event.index())
                .put("event_code", event.kind())
                .put("correlation_uid", event.text(Field.REQUEST_ID))
                .put("original_time", event.timestamp())
                .putTexts("profiles", profiles)
                .put("product", product());
    }

    private static Json product() {
        return new Json().put("name", "Postern").put("vendor_name", "Postern");
    }

    /** Who: the pseudonym where there is one, and the gateway itself where it did so by itself. */
    private static Json actor(SiemEvent event) {
        return new Json()
                .put("user", new Json().put("uid", event.text(Field.PSEUDONYM)))
                .put("app_name", event.text(Field.CLIENT).orElse("postern"));
    }

    private static void api(SiemEvent event, Json json) {
        json.put(
                        "api",
                        new Json()
                                .put("operation", event.text(Field.ROUTE).orElse(event.kind()))
                                .put("service", new Json().put("name", "postern"))
                                .put("request", new Json().put("uid", event.text(Field.REQUEST_ID)))
                                .put(
                                        "response",
                                        new Json()
                                                .put("code", event.number(Field.HTTP_STATUS))
                                                .put("error", event.text(Field.CODE))))
                .put("src_endpoint", source(event))
                .put("dst_endpoint", destination(event))
                .put("ai_model", model(event))
                .put("message_context", messageContext(event));
    }

    private static void finding(SiemEvent event, Json json) {
        String title =
                "Findings in an exchange: " + String.join(", ", event.findings().keySet());
        json.put(
                        "finding_info",
                        new Json()
                                .put("uid", event.key())
                                .put("title", title)
                                .putTexts("types", event.findings().keySet()))
                .put(
                        "is_alert",
                        event.text(Field.ACTION).filter("block"::equals).isPresent())
                .put(
                        "data_security",
                        new Json()
                                .put("category_id", 0)
                                .put("data_lifecycle_state_id", 2)
                                .put("detection_system_id", 10)
                                .put("policy", new Json().put("uid", event.text(Field.POLICY_VERSION))))
                .put("src_endpoint", source(event))
                .put("dst_endpoint", destination(event));
    }

    private static Json entity(SiemEvent event) {
        boolean policy = event.kind().equals("POLICY_ACTIVATED");
        Optional<String> name = policy ? event.text(Field.POLICY_VERSION) : event.text(Field.ROUTE);
        Json entity = new Json().put("name", name.orElse("trail"));
        return policy ? entity.put("type_id", 5) : entity.put("type_id", 99).put("type", "Audit trail");
    }

    private static Json source(SiemEvent event) {
        return new Json().put("svc_name", event.text(Field.CLIENT).orElse("postern"));
    }

    private static Json destination(SiemEvent event) {
        Optional<Server> server = event.text(Field.MODEL_SERVER).map(Server::parse);
        return new Json()
                .put("hostname", server.map(Server::host))
                .put("port", server.map(Server::port).orElse(java.util.OptionalLong.empty()))
                .put("zone", event.text(Field.ZONE));
    }

    /** The catalogue names models; whose they are it does not say. */
    private static Json model(SiemEvent event) {
        Json model = new Json();
        event.text(Field.MODEL)
                .ifPresent(name -> model.put("name", name)
                        .put("ai_provider", event.text(Field.ZONE).orElse("unknown")));
        return model;
    }

    private static Json messageContext(SiemEvent event) {
        Json context = new Json()
                .put("prompt_tokens", event.number(Field.PROMPT_TOKENS))
                .put("completion_tokens", event.number(Field.COMPLETION_TOKENS));
        return event.number(Field.PROMPT_TOKENS).isPresent()
                ? context.put("application", new Json().put("name", "postern"))
                : context;
    }
}
