/** Anthropic's Messages API towards clients: requests, answers, errors. Model servers are asked in the chat API. */
@NullMarked
package dev.postern.gateway.wire.anthropic;

import org.jspecify.annotations.NullMarked;
