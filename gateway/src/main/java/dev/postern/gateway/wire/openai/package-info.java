/** The OpenAI chat API towards clients and towards model servers: requests, answers, errors, the list of models. */
@NullMarked
package dev.postern.gateway.wire.openai;

import org.jspecify.annotations.NullMarked;
