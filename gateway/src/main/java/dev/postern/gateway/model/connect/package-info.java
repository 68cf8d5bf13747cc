/** Connections to the model servers. */
@NullMarked
package dev.postern.gateway.model.connect;

import org.jspecify.annotations.NullMarked;
