/** Logouts at the identity provider: the sessions and tokens that they end, on all gateways. */
@NullMarked
package dev.postern.gateway.identity.logout;

import org.jspecify.annotations.NullMarked;
