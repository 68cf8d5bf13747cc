/** What the gateway relies on of vLLM, held against a real one. Runs with {@code -Pvllm} only. */
@NullMarked
package dev.postern.acceptance.vllm;

import org.jspecify.annotations.NullMarked;
