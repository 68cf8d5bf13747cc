/** Finds the gateway that runs and puts the stand-in behind it. */
@NullMarked
package dev.postern.bench.setup;

import org.jspecify.annotations.NullMarked;
