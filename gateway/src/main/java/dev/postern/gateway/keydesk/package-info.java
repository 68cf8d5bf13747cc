/** API keys as people keep them: made, shown once, renewed, revoked; and at hand for those who check requests. */
@NullMarked
package dev.postern.gateway.keydesk;

import org.jspecify.annotations.NullMarked;
