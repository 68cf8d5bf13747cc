/** One request with its answer, from the first byte to the last. */
@NullMarked
package dev.postern.gateway.exchange;

import org.jspecify.annotations.NullMarked;
