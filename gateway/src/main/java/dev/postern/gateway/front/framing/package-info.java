/** HTTP/1.1 as it stands on the wire: where each request begins and ends, before anything reads it. */
@NullMarked
package dev.postern.gateway.front.framing;

import org.jspecify.annotations.NullMarked;
