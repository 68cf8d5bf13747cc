/** x. */
@NullMarked
package dev.postern.gateway.identity;

import org.jspecify.annotations.NullMarked;
