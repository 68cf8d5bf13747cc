package dev.postern.gateway.config;

/** A database role. */
public interface AccountSettings {
    /** Name of the role. */
    String user();

    /** Its password. */
    String password();
}
