package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Log Event Extended Format, version 2.0 (IBM QRadar, "LEEF event components"): a header between pipes that knows no
 * escape, so its event id is a plain name, then pairs with a tab between them, which no value holds. A value begins behind
 * the first {@code =}. The key is the attribute {@code key}.
 */
public final class Leef implements SiemFormat {
    private static final String PATTERN = "yyyy-MM-dd'T'HH:mm:ss.SSSX";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(PATTERN).withZone(java.time.ZoneOffset.UTC);

    @Override
    public String line(SiemEvent event) {
        return "LEEF:2.0|Postern|Postern|1|" + event.kind() + "|x09|"
                + attributes(event).entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + pair.getValue())
                        .collect(Collectors.joining("\t"));
    }

    static Map<String, String> attributes(SiemEvent event) {
        Pairs pairs = new Pairs()
                .put("devTime", TIME.format(event.moment()))
                .put("devTimeFormat", PATTERN)
                .put("cat", event.kind())
                .put("sev", Integer.toString(Severity.of(event).cef()))
                .put("usrName", event.text(Field.PSEUDONYM))
                .put("policy", event.text(Field.POLICY_VERSION))
                .put("outcome", Pairs.outcome(event));
        Pairs.own(event).all().forEach(pairs::put);
        return pairs.all();
    }
}
