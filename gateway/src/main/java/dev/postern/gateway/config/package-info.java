/** Everything an operator can set, typed: an interface for each group of settings, and the one they are in. */
@NullMarked
package dev.postern.gateway.config;

import org.jspecify.annotations.NullMarked;
