package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;

/** The highest value a request may ask for. */
public interface CeilingSettings {
    /** Choices per request ({@code n}). */
    @WithDefault("8")
    int choices();

    /** Tokens of an answer ({@code max_tokens}, {@code max_completion_tokens}). */
    @WithDefault("131072")
    int answerTokens();

    /** Alternatives per token ({@code top_logprobs}). */
    @WithDefault("20")
    int topLogprobs();
}
