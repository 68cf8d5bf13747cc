/** Conversations of the assistant: kept for their person, readable by nobody else, gone when their time is over. */
@NullMarked
package dev.postern.gateway.conversation;

import org.jspecify.annotations.NullMarked;
