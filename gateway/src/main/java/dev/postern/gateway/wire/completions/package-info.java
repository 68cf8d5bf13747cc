/** OpenAI's legacy completions: prompts without a conversation, continued by the model. */
@NullMarked
package dev.postern.gateway.wire.completions;

import org.jspecify.annotations.NullMarked;
