package dev.postern.policy.detect.name;

/** What a name names. */
public enum NameType {
    PERSON,
    LOCATION,
    ORGANIZATION
}
