/** Times, processor time and memory, and how they are put together. */
@NullMarked
package dev.postern.bench.measure;

import org.jspecify.annotations.NullMarked;
