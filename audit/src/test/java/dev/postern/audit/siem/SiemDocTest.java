package dev.postern.audit.siem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the page are what is sent. Run with {@code -Dpostern.docs.write=true} to write them anew. */
class SiemDocTest {
    private static final Path PAGE = Path.of("../docs/siem.md");

    private final SiemEvent exchange = SiemEvents.event(SiemEvents.outcome());
    private final SiemEvent finding = SiemEvents.event(SiemEvents.finding());
    private final Map<String, String> examples = Map.of(
            "ocsf", new Ocsf(OcsfVersion.V1_8).line(exchange),
            "ocsf-attested", new Ocsf(OcsfVersion.V1_9_DEV).line(finding),
            "ecs", new Ecs().line(finding),
            "cef", new Cef().line(finding),
            "leef", new Leef().line(finding),
            "rfc5424", new Rfc5424(Syslog.EXAMPLE_ENTERPRISE).line(finding),
            "splunk",
                    Dressing.SPLUNK
                            .dress(exchange, new Ecs(), Syslog.EXAMPLE_ENTERPRISE)
                            .text());

    @Test
    void page_shows_what_is_sent() throws IOException {
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("postern.docs.write")) {
            Files.writeString(PAGE, filled(page));
        }

        assertThat(Files.readString(PAGE)).isEqualTo(filled(page)).contains(examples.values());
    }

    private String filled(String page) {
        String filled = page;
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Pattern block = Pattern.compile("```" + example.getKey() + "\n.*?```", Pattern.DOTALL);
            String text = "```" + example.getKey() + "\n" + example.getValue() + "\n```";
            filled = block.matcher(filled).replaceFirst(Matcher.quoteReplacement(text));
        }
        return filled;
    }
}
