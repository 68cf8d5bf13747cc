/** Reasons not to start, said so that the reader can do something. */
@NullMarked
package dev.postern.local.failure;

import org.jspecify.annotations.NullMarked;
