/** What the benchmark asks. */
@NullMarked
package dev.postern.bench.prompt;

import org.jspecify.annotations.NullMarked;
