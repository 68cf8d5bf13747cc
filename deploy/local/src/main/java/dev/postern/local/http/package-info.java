/** Small HTTP calls to the parts of the stack. */
@NullMarked
package dev.postern.local.http;

import org.jspecify.annotations.NullMarked;
