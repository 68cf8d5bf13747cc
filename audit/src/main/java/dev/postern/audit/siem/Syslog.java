package dev.postern.audit.siem;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Messages of syslog (RFC 5424). The facility is 13, "log audit"; MSGID is the kind of the record. Texts in structured data
 * have {@code "}, {@code \} and {@code ]} escaped.
 *
 * @param host HOSTNAME: the origin of the log, which is the same whichever process sends
 * @param enterprise the private enterprise number in the name of the structured data; 32473 is the one for examples
 *     (RFC 5612)
 */
public record Syslog(String host, int enterprise) {
    /** The number that nobody owns. */
    public static final int EXAMPLE_ENTERPRISE = 32_473;

    private static final int AUDIT_FACILITY = 13;
    private static final int LONGEST_HOST = 255;
    private static final int LONGEST_ID = 32;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public Syslog {
        if (enterprise < 1) {
            throw new IllegalArgumentException("An enterprise number is at least 1");
        }
        host = name(host, LONGEST_HOST);
    }

    /** A message of the format's line as it is, in which the structured data holds the key and nothing else. */
    public String around(SiemEvent event, String line) {
        return head(event) + data(new Pairs().put("key", event.key()).all()) + " " + line;
    }

    /** A message that tells everything in structured data and has a sentence in UTF-8 for people. */
    String whole(SiemEvent event) {
        return head(event) + data(Pairs.own(event).all()) + " " + BYTE_ORDER_MARK + Sentence.of(event);
    }

    private String head(SiemEvent event) {
        int priority = AUDIT_FACILITY * 8 + Severity.of(event).syslog();
        return "<" + priority + ">1 " + event.timestamp() + " " + host + " postern - " + name(event.kind(), LONGEST_ID)
                + " ";
    }

    private String data(Map<String, String> values) {
        return values.entrySet().stream()
                .map(pair -> pair.getKey() + "=\"" + escaped(pair.getValue()) + "\"")
                .collect(Collectors.joining(" ", "[postern@" + enterprise + " ", "]"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
    }

    private static String name(String text, int longest) {
        String name = SafeText.name(text);
        if (name.isEmpty()) {
            return "-";
        }
        return name.length() <= longest ? name : name.substring(0, longest);
    }
}
