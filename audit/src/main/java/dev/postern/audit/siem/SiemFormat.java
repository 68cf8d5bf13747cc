package dev.postern.audit.siem;

/** Words for an event. Thread-safe; the same event always gets the same words, on one line. */
public interface SiemFormat {

    String line(SiemEvent event);

    /** Whether the line is a JSON object, so that it can stand in another. */
    default boolean isJson() {
        return false;
    }
}
