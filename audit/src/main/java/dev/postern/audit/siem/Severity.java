package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;

/** How much an event asks for attention, in the numbers of each format. */
enum Severity {
    /** The daily business. */
    INFORMATIONAL(1, 2, 6),
    /** Something was found and dealt with, or an exchange failed. */
    LOW(2, 4, 5),
    /** Something was stopped, or content was asked for. */
    MEDIUM(3, 6, 4),
    /** Somebody has to look: the trail itself is concerned. */
    HIGH(4, 9, 2);

    private final int ocsf;
    private final int cef;
    private final int syslog;

    Severity(int ocsf, int cef, int syslog) {
        this.ocsf = ocsf;
        this.cef = cef;
        this.syslog = syslog;
    }

    static Severity of(SiemEvent event) {
        return switch (event.kind()) {
            case "LOST_RECORDS",
                    "RECORDS_PUT_BACK",
                    "CLOCK_ANOMALY",
                    "WITNESS_DEGRADED",
                    "REVEAL_BREAK_GLASS",
                    "SIEM_PUT_ASIDE" -> HIGH;
            case "REVEAL_REQUESTED",
                    "REVEAL_APPROVED",
                    "REVEAL_REJECTED",
                    "REVEAL_REVIEWED",
                    "KEY_SHREDDED",
                    "ERASURE_REFUSED",
                    "RETENTION_DROP",
                    "EXPORT",
                    "HOLD_RELEASED",
                    "CONFIG_CHANGED" -> MEDIUM;
            case "INTENT", "OUTCOME", "DENIED" -> ofExchange(event);
            case "ORPHANED", "DENIED_AGG" -> LOW;
            default -> INFORMATIONAL;
        };
    }

    private static Severity ofExchange(SiemEvent event) {
        if (event.text(Field.ACTION).filter("block"::equals).isPresent()) {
            return MEDIUM;
        }
        boolean smooth = event.findings().isEmpty() && event.text(Field.CODE).isEmpty();
        return smooth ? INFORMATIONAL : LOW;
    }

    /** {@code severity_id} of OCSF, from 1 (informational) to 4 (high). */
    int ocsf() {
        return ocsf;
    }

    /** Of CEF and LEEF, from 0 to 10. */
    int cef() {
        return cef;
    }

    /** Of syslog (RFC 5424, table 2): smaller is graver. */
    int syslog() {
        return syslog;
    }
}
