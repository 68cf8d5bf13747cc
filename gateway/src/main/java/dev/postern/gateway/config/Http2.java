package dev.postern.gateway.config;

/** Whether a model server is spoken to in HTTP/2 (RFC 9113). */
public enum Http2 {
    /** Over TLS, where the server wants it too (ALPN). */
    NEGOTIATE,
    OFF,
    /** Also without TLS, from the first byte on: for servers that are known to speak it. */
    CLEAR
}
