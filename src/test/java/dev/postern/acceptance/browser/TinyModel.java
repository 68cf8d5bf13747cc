package dev.postern.acceptance.browser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A safetensors file of 32 weights and the configuration beside it, as small as one can be. */
final class TinyModel {
    /** What lies beside it: two layers of two heads. */
    static final byte[] CONFIG = """
            {"model_type": "llama", "num_hidden_layers": 2, "num_attention_heads": 2, "hidden_size": 32,
             "max_position_embeddings": 4096}""".getBytes(StandardCharsets.UTF_8);

    private static final String HEAD = "{\"a\":{\"dtype\":\"BF16\",\"shape\":[4,8],\"data_offsets\":[0,64]}}";
    private static final int DATA = 64;

    private TinyModel() {}

    /** The whole file, with so many blanks at the end of its head. */
    static byte[] withHeadOf(int blanks) {
        byte[] head = (HEAD + " ".repeat(blanks)).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + head.length + DATA)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(head.length)
                .put(head)
                .array();
    }
}
