package dev.postern.policy.detect.name;

/** What a name names. */
public enum NameType {
    PERSON,
    LOCATION,
    ORGANIZATION;

    /** Its number, counted from zero; the model is written in terms of it. */
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }
}
