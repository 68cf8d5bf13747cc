package dev.postern.model.fit;

/** The formats whose heads are read. */
public enum ModelFormat {
    /** Of llama.cpp, versions 2 and 3. */
    GGUF,
    /** Of Hugging Face; the shape of the network stands in {@code config.json} beside it. */
    SAFETENSORS
}
