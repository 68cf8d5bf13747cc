package dev.postern.audit.siem;

/** What stands around the line of a format on its way to a kind of collector. */
public enum Dressing {
    /** Nothing. */
    PLAIN,
    /** A message of syslog, where the line is not one already. */
    SYSLOG,
    /** An event of the Splunk HTTP Event Collector: JSON stands in it as an object, other lines as a text. */
    SPLUNK;

    /**
     * Makes the message of an event.
     *
     * @param enterprise private enterprise number for syslog
     */
    public SiemMessage dress(SiemEvent event, SiemFormat format, int enterprise) {
        String line = format.line(event);
        String text = switch (this) {
            case PLAIN -> line;
            case SYSLOG ->
                format instanceof Rfc5424 ? line : new Syslog(event.origin(), enterprise).around(event, line);
            case SPLUNK -> splunk(event, format.isJson() ? line : Json.quoted(line));
        };
        return new SiemMessage(event.index(), event.key(), text);
    }

    /** "Format events for HTTP Event Collector", Splunk: seconds with a fraction, metadata, and the event. */
    private static String splunk(SiemEvent event, String inner) {
        long millis = event.moment().toEpochMilli();
        return "{\"time\":" + millis / 1_000 + "." + String.format("%03d", millis % 1_000)
                + ",\"source\":\"postern\",\"sourcetype\":\"postern:audit\",\"host\":" + Json.quoted(event.origin())
                + ",\"fields\":{\"key\":" + Json.quoted(event.key()) + "},\"event\":" + inner + "}";
    }
}
