package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Conversations: how long the assistant keeps what was said, and how long values behind tokens stay in memory. */
public interface ConversationSettings {
    /** How long a conversation of the assistant is kept after its last answer. */
    @WithDefault("30d")
    Duration keep();

    /** How long a conversation may rest before its tokens are forgotten. */
    @WithDefault("12h")
    Duration idleTime();

    /** The most conversations kept at a time; the one that rested longest goes first. */
    @WithDefault("100000")
    int maximum();
}
