package dev.postern.gateway.siem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.siem.Dressing;
import dev.postern.gateway.config.CollectorSettings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectorSetUpTest {

    /** The collectors alone, without the rest of the configuration. */
    @ConfigMapping(prefix = "sinks")
    interface Sinks {
        @WithParentName
        Map<String, CollectorSettings> all();
    }

    @ParameterizedTest
    @CsvSource({
        "tls://h:6514, plain, SyslogStream, SYSLOG",
        "tcp://h:601, plain, SyslogStream, SYSLOG",
        "udp://h:514, plain, SyslogDatagrams, SYSLOG",
        "https://h/x, splunk, HttpCollector, SPLUNK",
        "http://h/x, plain, HttpCollector, PLAIN",
        "file:///tmp/events, splunk, LineFile, PLAIN"
    })
    void target_says_how_it_goes(String target, String shape, String sink, Dressing dressing) {
        // When
        CollectorSetUp setUp = of(Map.of("target", target, "format", "cef", "shape", shape));

        // Then
        assertThat(setUp.sink().getClass().getSimpleName()).isEqualTo(sink);
        assertThat(setUp.dressing()).isEqualTo(dressing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls://h",
                "tcp://:5",
                "gopher://h:1",
                "h:514",
                "https:///x",
                "https://user:secret@h/x",
                "udp://h:0"
            })
    void target_that_cannot_be_meant_stops_the_start(String target) {
        CollectorSetUp setUp = of(Map.of("target", target, "format", "ocsf"));

        assertThatThrownBy(setUp::sink)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("postern.audit.siem.sinks.\"soc\".target")
                .hasMessageNotContaining("secret@");
    }

    @Test
    void trust_that_cannot_be_read_stops_the_start() {
        CollectorSetUp setUp = of(Map.of("target", "tls://h:1", "format", "leef", "trust-file", "/nowhere/ca.crt"));

        assertThatThrownBy(setUp::sink).isInstanceOf(IllegalStateException.class);
    }

    private static CollectorSetUp of(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((key, value) -> named.put("sinks.\"soc\"." + key, value));
        Sinks sinks = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 300, new DurationConverter())
                .withMapping(Sinks.class)
                .withSources(new PropertiesConfigSource(named, "test", 100))
                .build()
                .getConfigMapping(Sinks.class);
        CollectorSettings collector = sinks.all().get("soc");
        if (collector == null) {
            throw new IllegalStateException("No settings");
        }
        return new CollectorSetUp("soc", collector);
    }
}
