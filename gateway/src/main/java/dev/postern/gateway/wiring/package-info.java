/** The clock, the randomness and the threads that everything else gets passed in. */
@NullMarked
package dev.postern.gateway.wiring;

import org.jspecify.annotations.NullMarked;
