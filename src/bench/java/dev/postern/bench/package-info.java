/** The load benchmark: what the gateway costs, next to a direct call in the same run. */
@NullMarked
package dev.postern.bench;

import org.jspecify.annotations.NullMarked;
