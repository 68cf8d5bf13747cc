package dev.postern.gateway.config;

/** In which words a collector of security events is told. */
public enum EventFormat {
    OCSF,
    ECS,
    CEF,
    LEEF,
    RFC5424
}
