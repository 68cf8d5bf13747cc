package dev.postern.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.util.List;

/**
 * A whole run for programs.
 *
 * @param when start of the run, ISO 8601 in UTC
 * @param machine processors and operating system
 * @param java version of this JVM, not of the gateway's
 * @param mixed whether prompts held values that a policy looks for
 */
public record JsonReport(String when, String machine, String java, boolean mixed, List<Comparison> scenarios) {

    /** Describes the machine this runs on. */
    public static JsonReport of(Instant when, boolean mixed, List<Comparison> scenarios) {
        String machine = Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name")
                + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch");
        return new JsonReport(when.toString(), machine, Runtime.version().toString(), mixed, scenarios);
    }

    public String json() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        try {
            return mapper.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("figures are always JSON", e);
        }
    }
}
