/** What a group that asks for too much costs the others. */
@NullMarked
package dev.postern.bench.flood;

import org.jspecify.annotations.NullMarked;
