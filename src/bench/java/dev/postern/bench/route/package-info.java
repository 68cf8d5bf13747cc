/** Simulates the servers of a model, to compare ways of dealing requests to them. */
@NullMarked
package dev.postern.bench.route;

import org.jspecify.annotations.NullMarked;
