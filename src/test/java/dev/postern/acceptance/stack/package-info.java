/** A whole Postern with real parts, and what tests may do to it. */
@NullMarked
package dev.postern.acceptance.stack;

import org.jspecify.annotations.NullMarked;
