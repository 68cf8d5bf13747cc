package dev.postern.audit.siem;

/** Versions of the Open Cybersecurity Schema Framework that are spoken. */
public enum OcsfVersion {
    /** Released in March 2026. */
    V1_8("1.8.0"),
    /** Not released yet; adds the profile {@code record_integrity}. */
    V1_9_DEV("1.9.0-dev");

    private final String name;

    OcsfVersion(String name) {
        this.name = name;
    }

    /** As in {@code metadata.version}. */
    String text() {
        return name;
    }

    boolean attests() {
        return this == V1_9_DEV;
    }
}
