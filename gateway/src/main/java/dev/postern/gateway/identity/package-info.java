/** Who asks: access tokens and browser sessions become a requester, or the call ends here. */
@NullMarked
package dev.postern.gateway.identity;

import org.jspecify.annotations.NullMarked;
