package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The Common Event Format, version 0 ("ArcSight Common Event Format (CEF) Implementation Standard", OpenText): seven header
 * fields between pipes, in which {@code \} and {@code |} are escaped, then pairs between spaces, in whose values {@code \}
 * and {@code =} are escaped. The key is {@code externalId}; as some products cut that to 40 characters, origin and index
 * stand in {@code deviceExternalId} and {@code cn1} as well.
 */
public final class Cef implements SiemFormat {
    private static final String HEADER = "CEF:0|Postern|Postern|1|";

    @Override
    public String line(SiemEvent event) {
        return HEADER
                + header(event.kind()) + "|"
                + header(Sentence.of(event)) + "|"
                + Severity.of(event).cef() + "|"
                + pairs(event).all().entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + value(pair.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static Pairs pairs(SiemEvent event) {
        Optional<Server> server = event.text(Field.MODEL_SERVER).map(Server::parse);
        return new Pairs()
                .put("rt", Long.toString(event.moment().toEpochMilli()))
                .put("externalId", event.key())
                .put("deviceExternalId", event.origin())
                .labelled("cn1", "index", Long.toString(event.index()))
                .put("cat", event.kind())
                .put("act", event.text(Field.ACTION))
                .put("outcome", Pairs.outcome(event))
                .put("reason", event.text(Field.CODE))
                .put("suid", event.text(Field.PSEUDONYM))
                .put("sourceServiceName", event.text(Field.CLIENT))
                .put("request", event.text(Field.ROUTE))
                .put("destinationServiceName", event.text(Field.MODEL))
                .put("dhost", server.map(Server::host))
                .put("dpt", server.map(Server::port).orElse(OptionalLong.empty()))
                .labelled(
                        "cs1", "policyVersion", event.text(Field.POLICY_VERSION).orElse(""))
                .labelled("cs2", "rules", String.join(", ", event.rules()))
                .labelled("cs3", "findings", Pairs.list(event.findings()))
                .labelled("cs4", "requestId", event.text(Field.REQUEST_ID).orElse(""))
                .labelled("cs5", "leafHash", event.hash().toString())
                .labelled("cs6", "detail", Pairs.list(event.detail()))
                .labelled("cn2", "httpStatus", text(event.number(Field.HTTP_STATUS)))
                .labelled("cn3", "totalMicros", text(event.number(Field.TOTAL_MICROS)))
                .labelled("flexNumber1", "promptTokens", text(event.number(Field.PROMPT_TOKENS)))
                .labelled("flexNumber2", "completionTokens", text(event.number(Field.COMPLETION_TOKENS)));
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static String header(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String value(String text) {
        return text.replace("\\", "\\\\").replace("=", "\\=");
    }

    /** The pairs of an event before they are escaped. */
    static Map<String, String> extension(SiemEvent event) {
        return pairs(event).all();
    }
}
