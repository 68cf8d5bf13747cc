/** The browser sessions of all gateways, in the database of the desks. */
@NullMarked
package dev.postern.gateway.identity.session;

import org.jspecify.annotations.NullMarked;
