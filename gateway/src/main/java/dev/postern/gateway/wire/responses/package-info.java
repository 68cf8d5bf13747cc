/** OpenAI's Responses API towards clients, without state: requests as chat completions, answers as items and typed events. */
@NullMarked
package dev.postern.gateway.wire.responses;

import org.jspecify.annotations.NullMarked;
