package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The Elastic Common Schema, version 8.11 (https://www.elastic.co/guide/en/ecs/8.11), as one object with nested fields.
 * {@code event.id} is the key; what the schema has no field for stands under {@code postern}. {@code event.category} and
 * {@code event.type} take allowed values only.
 */
public final class Ecs implements SiemFormat {
    private static final String VERSION = "8.11.0";
    private static final long NANOS_PER_MICRO = 1_000;

    @Override
    public boolean isJson() {
        return true;
    }

    @Override
    public String line(SiemEvent event) {
        Optional<Server> server = event.text(Field.MODEL_SERVER).map(Server::parse);
        return new Json()
                .put("@timestamp", event.timestamp())
                .put("ecs", new Json().put("version", VERSION))
                .put("message", Sentence.of(event))
                .put("event", event(event))
                .put(
                        "observer",
                        new Json()
                                .put("vendor", "Postern")
                                .put("product", "Postern")
                                .put("type", "gateway"))
                .put("user", new Json().put("id", event.text(Field.PSEUDONYM)))
                .put("service", new Json().put("name", event.text(Field.CLIENT)))
                .put("url", new Json().put("path", event.text(Field.ROUTE).filter(route -> route.startsWith("/"))))
                .put(
                        "http",
                        new Json()
                                .put("request", new Json().put("id", event.text(Field.REQUEST_ID)))
                                .put("response", new Json().put("status_code", event.number(Field.HTTP_STATUS))))
                .put(
                        "server",
                        new Json()
                                .put("address", server.map(Server::host))
                                .put("port", server.map(Server::port).orElse(OptionalLong.empty())))
                .put("error", new Json().put("code", event.text(Field.CODE)))
                .put(
                        "rule",
                        new Json()
                                .put("id", event.rules().stream().findFirst())
                                .put("version", event.text(Field.POLICY_VERSION)))
                .put(
                        "postern",
                        Unmapped.of(event)
                                .put("index", event.index())
                                .put("prompt_tokens", event.number(Field.PROMPT_TOKENS))
                                .put("completion_tokens", event.number(Field.COMPLETION_TOKENS)))
                .toString();
    }

    private static Json event(SiemEvent event) {
        OptionalLong micros = event.number(Field.TOTAL_MICROS);
        boolean found = !event.findings().isEmpty();
        return new Json()
                .put("id", event.key())
                .put("kind", found ? "alert" : "event")
                .putTexts("category", List.of(category(event)))
                .putTexts("type", types(event))
                .put("action", event.kind())
                .put("module", "postern")
                .put("dataset", "postern.audit")
                .put("sequence", event.index())
                .put("severity", Severity.of(event).cef())
                .put("outcome", outcome(event))
                .put("duration", micros.isPresent() ? OptionalLong.of(micros.getAsLong() * NANOS_PER_MICRO) : micros);
    }

    private static String category(SiemEvent event) {
        return switch (OcsfClass.of(event)) {
            case API_ACTIVITY, DATA_SECURITY_FINDING -> event.kind().equals("ACCESS") ? "database" : "api";
            case APPLICATION_LIFECYCLE -> "process";
            case ENTITY_MANAGEMENT -> "configuration";
        };
    }

    private static List<String> types(SiemEvent event) {
        return switch (event.kind()) {
            case "EPOCH_START" -> List.of("start");
            case "EPOCH_END" -> List.of("end");
            case "INTENT" -> List.of("access", "start");
            case "OUTCOME" -> List.of("access", "end");
            case "DENIED" -> List.of("access", "denied");
            case "ACCESS" -> List.of("access");
            case "KEY_SHREDDED", "RETENTION_DROP", "API_KEY_REVOKED" -> List.of("deletion");
            case "POLICY_ACTIVATED", "CONFIG_CHANGED", "KEY_ROTATED", "API_KEY_ROTATED", "API_KEY_RENAMED" ->
                List.of("change");
            case "API_KEY_CREATED" -> List.of("creation");
            case "SESSIONS_ENDED" -> List.of("end");
            default -> List.of("info");
        };
    }

    private static String outcome(SiemEvent event) {
        OptionalLong status = OcsfStatus.of(event, OcsfClass.API_ACTIVITY).id();
        if (status.isEmpty()) {
            return "unknown";
        }
        return status.getAsLong() == 1 ? "success" : "failure";
    }
}
