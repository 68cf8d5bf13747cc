/** The trail as the gateway uses it: set up from the configuration, started, watched and closed. */
@NullMarked
package dev.postern.gateway.trail;

import org.jspecify.annotations.NullMarked;
