/** x. */
@NullMarked
package dev.postern.gateway.wire.openai;

import org.jspecify.annotations.NullMarked;
