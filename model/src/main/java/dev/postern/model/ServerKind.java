package dev.postern.model;

/** What software a model server runs; it decides how the server is watched and what it is told besides the request. */
public enum ServerKind {
    VLLM,
    LLAMA_CPP,
    /** Any other with OpenAI's API. */
    OPENAI
}
