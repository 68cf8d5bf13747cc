package dev.postern.acceptance.modelserver;

/** Whose habits the server follows. Both were written down from the real servers. */
public enum Dialect {
    /** First delta with an empty text, the finish reason on the last piece, no timings. */
    VLLM,
    /** First delta with a null text, the finish reason in a chunk of its own, timings on the last one. */
    LLAMA_CPP
}
