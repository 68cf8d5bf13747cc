/** Templates for everyday work with the assistant. */
@NullMarked
package dev.postern.gateway.preset;

import org.jspecify.annotations.NullMarked;
