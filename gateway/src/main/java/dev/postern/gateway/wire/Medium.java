package dev.postern.gateway.wire;

/** What a request may carry besides text. It cannot be judged, so it needs leave to go on. */
public enum Medium {
    /** A recording. */
    AUDIO,
    /** A picture. */
    IMAGE
}
