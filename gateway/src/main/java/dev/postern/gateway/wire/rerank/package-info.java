/** How well texts fit a query, in the shapes of vLLM: reranking (as Jina and Cohere have it) and scoring. */
@NullMarked
package dev.postern.gateway.wire.rerank;

import org.jspecify.annotations.NullMarked;
