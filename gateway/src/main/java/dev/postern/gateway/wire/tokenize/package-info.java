/** Counting the tokens of a prompt or a conversation, in vLLM's shape. */
@NullMarked
package dev.postern.gateway.wire.tokenize;

import org.jspecify.annotations.NullMarked;
