package dev.postern.gateway.siem;

import dev.postern.audit.siem.Cef;
import dev.postern.audit.siem.Dressing;
import dev.postern.audit.siem.Ecs;
import dev.postern.audit.siem.Leef;
import dev.postern.audit.siem.Ocsf;
import dev.postern.audit.siem.OcsfVersion;
import dev.postern.audit.siem.Rfc5424;
import dev.postern.audit.siem.SiemFormat;
import dev.postern.audit.sink.HttpCollector;
import dev.postern.audit.sink.LineFile;
import dev.postern.audit.sink.SecretHeader;
import dev.postern.audit.sink.Sink;
import dev.postern.audit.sink.SyslogDatagrams;
import dev.postern.audit.sink.SyslogStream;
import dev.postern.audit.sink.TlsFiles;
import dev.postern.gateway.config.CollectorSettings;
import dev.postern.gateway.config.EventShape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Makes of one collector's settings what formats and what sends. Settings that cannot be meant stop the start. */
final class CollectorSetUp {
    private static final int HIGHEST_PORT = 65_535;

    private final String name;
    private final CollectorSettings settings;

    CollectorSetUp(String name, CollectorSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    SiemFormat format() {
        return switch (settings.format()) {
            case OCSF -> new Ocsf(settings.attestation() ? OcsfVersion.V1_9_DEV : OcsfVersion.V1_8);
            case ECS -> new Ecs();
            case CEF -> new Cef();
            case LEEF -> new Leef();
            case RFC5424 -> new Rfc5424(settings.enterpriseNumber());
        };
    }

    Dressing dressing() {
        return switch (scheme()) {
            case "tls", "tcp", "udp" -> Dressing.SYSLOG;
            case "http", "https" -> settings.shape() == EventShape.SPLUNK ? Dressing.SPLUNK : Dressing.PLAIN;
            default -> Dressing.PLAIN;
        };
    }

    Sink sink() {
        URI target = settings.target();
        return switch (scheme()) {
            case "tls" -> new SyslogStream(host(), port(), Optional.of(tls()), settings.patience());
            case "tcp" -> new SyslogStream(host(), port(), Optional.empty(), settings.patience());
            case "udp" -> new SyslogDatagrams(host(), port());
            case "https" -> http(Optional.of(tls()));
            case "http" -> http(Optional.empty());
            case "file" -> new LineFile(Path.of(target), settings.fileBytes(), settings.filesKept());
            default -> throw wrong("is none of tls://, tcp://, udp://, https://, http:// and file:///");
        };
    }

    /** Where records go that the collector refuses for good. */
    Optional<Sink> aside() {
        return settings.putAsideFile().map(file -> new LineFile(file, settings.fileBytes(), settings.filesKept()));
    }

    private HttpCollector http(Optional<SSLContext> tls) {
        if (settings.target().getHost() == null || settings.target().getUserInfo() != null) {
            throw wrong("needs a host, and a secret stands in a file and not in an address");
        }
        SecretHeader secret = new SecretHeader(
                settings.secretHeader(), settings.secretScheme().orElse(""), settings.secretFile());
        return new HttpCollector(settings.target(), secret, settings.gzip(), tls, settings.patience());
    }

    private SSLContext tls() {
        try {
            return new TlsFiles(settings.trustFile(), settings.certificateFile(), settings.certificateKeyFile()).read();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(key() + ": " + e.getMessage(), e);
        }
    }

    private String scheme() {
        return Optional.ofNullable(settings.target().getScheme()).orElse("");
    }

    private String host() {
        return Optional.ofNullable(settings.target().getHost()).orElseThrow(() -> wrong("needs a host"));
    }

    private int port() {
        int port = settings.target().getPort();
        if (port < 1 || port > HIGHEST_PORT) {
            throw wrong("needs a port");
        }
        return port;
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(key() + ".target " + what);
    }

    private String key() {
        return "postern.audit.siem.sinks.\"" + name + "\"";
    }
}
