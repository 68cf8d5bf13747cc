/** {@code ./postern scan} and {@code ./postern judge}: JSON lines in, findings out, with no server. */
@NullMarked
package dev.postern.local.scan;

import org.jspecify.annotations.NullMarked;
