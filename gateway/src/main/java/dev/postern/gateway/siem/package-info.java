/** Tells collectors of security events what is sealed: set up from the configuration, started, watched and closed. */
@NullMarked
package dev.postern.gateway.siem;

import org.jspecify.annotations.NullMarked;
