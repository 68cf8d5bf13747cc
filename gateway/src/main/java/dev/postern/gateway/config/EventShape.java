package dev.postern.gateway.config;

/** What stands around an event that goes by HTTP. */
public enum EventShape {
    /** Nothing: one event a line. */
    PLAIN,
    /** The envelope of the Splunk HTTP Event Collector. */
    SPLUNK
}
