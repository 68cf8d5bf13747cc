/** Every way a request can be refused, each with a stable code. */
@NullMarked
package dev.postern.gateway.error;

import org.jspecify.annotations.NullMarked;
