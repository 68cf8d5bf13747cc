/** Templates for everyday work, in the assistant and by name in requests. */
@NullMarked
package dev.postern.gateway.preset;

import org.jspecify.annotations.NullMarked;
