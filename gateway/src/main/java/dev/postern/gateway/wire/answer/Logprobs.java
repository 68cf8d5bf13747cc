package dev.postern.gateway.wire.answer;

/** What is read of token probabilities. */
enum Logprobs {
    /** Nothing: nobody wants them. */
    SKIPPED,
    /** The numbers, for the gateway itself. */
    FIGURES,
    /** Tokens and all, for the client. */
    TEXTS
}
