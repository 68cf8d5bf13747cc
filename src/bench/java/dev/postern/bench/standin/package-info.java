/** A model server that costs next to nothing and answers what is known beforehand. */
@NullMarked
package dev.postern.bench.standin;

import org.jspecify.annotations.NullMarked;
