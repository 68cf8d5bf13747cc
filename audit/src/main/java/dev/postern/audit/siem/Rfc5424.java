package dev.postern.audit.siem;

/** Syslog without another format inside: all values are structured data (RFC 5424). The key is the parameter {@code key}. */
public final class Rfc5424 implements SiemFormat {
    private final int enterprise;

    /** @param enterprise private enterprise number in the name of the structured data */
    public Rfc5424(int enterprise) {
        this.enterprise = enterprise;
    }

    @Override
    public String line(SiemEvent event) {
        return new Syslog(event.origin(), enterprise).whole(event);
    }
}
