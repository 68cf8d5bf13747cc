package dev.postern.model.fit;

import java.util.List;

/** What a GGUF file says of itself. */
record GgufHead(GgufValues values, List<Tensor> tensors) {}
