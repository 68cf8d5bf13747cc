/** Micro-benchmarks of the parts that run for every request or every event. */
@NullMarked
package dev.postern.bench.micro;

import org.jspecify.annotations.NullMarked;
