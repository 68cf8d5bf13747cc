/** What a model server says in a chat completion, read event by event and guarded, whatever dialect the client speaks. */
@NullMarked
package dev.postern.gateway.wire.answer;

import org.jspecify.annotations.NullMarked;
