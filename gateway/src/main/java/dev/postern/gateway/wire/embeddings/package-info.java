/** Embeddings in OpenAI's shape: texts in, vectors out. */
@NullMarked
package dev.postern.gateway.wire.embeddings;

import org.jspecify.annotations.NullMarked;
