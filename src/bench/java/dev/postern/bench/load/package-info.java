/** Exchanges sent, read and checked. */
@NullMarked
package dev.postern.bench.load;

import org.jspecify.annotations.NullMarked;
